package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Criteria.Reference;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Slice;

final class TrackedPosts extends TrackedRepository<Post, PostId, PostRow> implements Posts {

    TrackedPosts(TrackedTransaction unit) {
        super(unit, TrackedType.POST);
    }

    @Override
    public Slice<Post> by(UserId author, PageRequest page, Fetch<Post> fetch) {
        return slice(page, query(Reference.POSTS_OF_AUTHOR.to(author), fetch));
    }

    @Override
    public Slice<Post> taggedWith(TagId tag, PageRequest page) {
        return slice(page, query(Reference.POSTS_WITH_TAG.to(tag), Fetch.nothing()));
    }

    @Override
    public Slice<Post> inTitleOrder(PageRequest page) {
        return slice(page, all(Fetch.nothing()).byText(), post -> post.title().value());
    }

    @Override
    public long countBy(UserId author) {
        return count(Reference.POSTS_OF_AUTHOR.to(author));
    }

    @Override
    void unlink(Post post) {
        new NewEnds(unit.objects()).forget(post);
        post.author().ifPresent(author -> author.remove(post));
    }
}
