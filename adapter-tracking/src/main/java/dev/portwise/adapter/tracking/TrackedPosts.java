package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class TrackedPosts extends TrackedRepository<Post, PostId, PostRow> implements Posts {

    TrackedPosts(Unit unit) {
        super(unit, "post", unit.objects().posts);
    }

    @Override
    public Slice<Post> by(UserId author, PageRequest page, Fetch<Post> fetch) {
        return slice(page, after -> unit.reads().postsBy(author, after, page.limit() + 1, fetch), this::idCursor);
    }

    @Override
    public Slice<Post> taggedWith(TagId tag, PageRequest page) {
        return slice(page, after -> unit.reads().postsTagged(tag, after, page.limit() + 1), this::idCursor);
    }

    @Override
    public Slice<Post> inTitleOrder(PageRequest page) {
        return slice(
                page,
                after -> unit.reads().postsInTitleOrder(after, page.limit() + 1),
                post -> new Cursor(post.title().value(), post.id().value()));
    }

    @Override
    public long count() {
        return unit.query(() -> unit.reads().countPosts());
    }

    @Override
    public long countBy(UserId author) {
        return unit.query(() -> unit.reads().countPostsBy(author));
    }

    @Override
    PostId idOf(Post post) {
        return post.id();
    }

    @Override
    long revisionOf(Post post) {
        return post.revision();
    }

    @Override
    void begin(Post post) {
        unit.objects().begin(post);
    }

    @Override
    Post object(PostRow row) {
        return unit.objects().post(row);
    }

    @Override
    List<PostRow> rows(Collection<PostId> ids, Fetch<Post> fetch) {
        return unit.reads().posts(ids, fetch);
    }

    @Override
    List<PostRow> rowsInIdOrder(Optional<Cursor> after, int limit, Fetch<Post> fetch) {
        return unit.reads().postsInIdOrder(after, limit, fetch);
    }

    @Override
    boolean has(Post post, Fetch<Post> fetch) {
        return !fetch.includes(OfPost.TAGS) || isLoaded(Fields.POST_TAGS.of(post));
    }

    @Override
    boolean isPresent(Tracked<Post, PostRow> tracked) {
        return !unit.objects().isGone(tracked.object());
    }

    @Override
    boolean isWithdrawn(Tracked<Post, PostRow> tracked) {
        return unit.objects().isWithdrawnPost(tracked);
    }

    @Override
    void unlink(Post post) {
        post.author().ifPresent(author -> author.remove(post));
        unit.objects().tags.values().forEach(tag -> forget(Fields.TAG_POSTS.of(tag.object()), post));
    }

    @Override
    int deleteAll(Collection<PostId> ids) {
        return unit.writes().deleteAllPosts(ids);
    }
}
