package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Slice;

/** The port {@link Posts}. */
final class JpaPosts extends JpaRepository<Post, PostId> implements Posts {

    JpaPosts(JpaUnit unit) {
        super(unit, Post.class);
    }

    @Override
    public Slice<Post> by(UserId author, PageRequest page, Fetch<Post> fetch) {
        return unit.flushAndAsk(() -> queries.page(
                Keyset.byId(),
                "",
                "author.id.value = :author and ",
                page,
                fetch,
                query -> query.setParameter("author", author.value())));
    }

    @Override
    public Slice<Post> taggedWith(TagId tag, PageRequest page) {
        return unit.flushAndAsk(() -> queries.page(
                Keyset.byId(),
                " join a.tags tag",
                "tag.id.value = :tag and ",
                page,
                Fetch.nothing(),
                query -> query.setParameter("tag", tag.value())));
    }

    @Override
    public Slice<Post> inTitleOrder(PageRequest page) {
        Keyset<Post> titles =
                Keyset.byText(unit.codePointKey(), "title", post -> post.title().value());
        return unit.flushAndAsk(() -> queries.page(titles, "", "", page, Fetch.nothing(), query -> {}));
    }

    @Override
    public long countBy(UserId author) {
        return unit.flushAndAsk(
                () -> queries.count("select count(a) from Post a where a.author.id.value = ?1", author.value()));
    }

    @Override
    void unlink(Post post) {
        unit.takeOffNewTags(post);
        post.author().ifPresent(author -> author.remove(post));
    }
}
