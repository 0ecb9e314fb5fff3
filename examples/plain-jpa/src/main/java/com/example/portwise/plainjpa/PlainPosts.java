package com.example.portwise.plainjpa;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Slice;
import java.util.Map;

final class PlainPosts extends PlainRepository<Post, PostId, PostEntity> implements Posts {

    PlainPosts(PlainUnit unit) {
        super(unit, "post", PostEntity.class, " join fetch e.author", unit.mapper()::toPost);
    }

    @Override
    public void add(Post post) {
        if (post.author().isPresent()) {
            super.add(post);
        }
    }

    @Override
    public Slice<Post> by(UserId author, PageRequest page, Fetch<Post> fetch) {
        return page(page, "", "e.author.id = :author", Map.of("author", author.value()), fetch);
    }

    @Override
    public Slice<Post> taggedWith(TagId tag, PageRequest page) {
        return page(page, " join e.tags t", "t.id = :tag", Map.of("tag", tag.value()), Fetch.nothing());
    }

    @Override
    public Slice<Post> inTitleOrder(PageRequest page) {
        return pageByText(page, "title", post -> post.title().value(), Fetch.nothing());
    }

    @Override
    public long countBy(UserId author) {
        return count("select count(e) from PostEntity e where e.author.id = :author", Map.of("author", author.value()));
    }

    @Override
    void unlink(Post post) {
        post.author().ifPresent(author -> author.remove(post));
    }
}
