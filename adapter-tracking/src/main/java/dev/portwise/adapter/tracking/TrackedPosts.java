package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Slice;

final class TrackedPosts extends TrackedRepository<Post, PostId, PostRow> implements Posts {

    TrackedPosts(TrackedTransaction unit) {
        super(unit, EntityType.POST);
    }

    @Override
    public Slice<Post> by(UserId author, PageRequest page, Fetch<Post> fetch) {
        return slice(page, Query.of(EntityType.POST, Criteria.postsOf(author), fetch), this::idCursor);
    }

    @Override
    public Slice<Post> taggedWith(TagId tag, PageRequest page) {
        return slice(page, Query.of(EntityType.POST, Criteria.postsWith(tag), Fetch.nothing()), this::idCursor);
    }

    @Override
    public Slice<Post> inTitleOrder(PageRequest page) {
        return slice(
                page,
                all(Fetch.nothing()).byText(),
                post -> new Cursor(post.title().value(), post.id().value()));
    }

    @Override
    public long countBy(UserId author) {
        return count(Criteria.postsOf(author));
    }

    @Override
    void unlink(Post post) {
        post.author().ifPresent(author -> author.remove(post));
        unit.objects()
                .tags
                .values()
                .forEach(tag -> ToMany.POSTS_OF_TAG.of(tag.object()).forget(post));
    }
}
