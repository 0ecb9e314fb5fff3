package dev.portwise.domain.model;

import dev.portwise.domain.exception.InvalidValue;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A text by one user, with tags. The post is the owning side of the links to its tags. Equal by id only. */
public final class Post implements Aggregate<PostId> {

    /** The most tags of one post. The bounded end owns the links. */
    public static final int MAX_TAGS = 30;

    private PostId id;
    private Title title;
    private Content content;
    private long revision;
    private @Nullable User author;
    private Set<Tag> tags = new TreeSet<>();

    /** For adapters, which create an empty object and fill its fields. */
    @SuppressWarnings("NullAway.Init")
    private Post() {}

    Post(PostId id, Title title, Content content) {
        this.id = Objects.requireNonNull(id, "a post needs an id");
        this.title = Objects.requireNonNull(title, "a post needs a title");
        this.content = Objects.requireNonNull(content, "a post needs a content");
    }

    @Override
    public PostId id() {
        return id;
    }

    public Title title() {
        return title;
    }

    public Content content() {
        return content;
    }

    /** 0 until stored, then 1, plus 1 for each stored change of title, content or author. Tags do not count. */
    @Override
    public long revision() {
        return revision;
    }

    /** The user who owns this post; empty after the post was removed. A post without an author is not stored. */
    public Optional<User> author() {
        return Optional.ofNullable(author);
    }

    public boolean isBy(User user) {
        return author != null && author.equals(user);
    }

    /** The tags in the order of their ids, unmodifiable. The first read loads them. */
    public Set<Tag> tags() {
        return Collections.unmodifiableSet(tags);
    }

    public void edit(Title newTitle, Content newContent) {
        Objects.requireNonNull(newTitle, "a post needs a title");
        content = Objects.requireNonNull(newContent, "a post needs a content");
        title = newTitle;
    }

    /** Gives this post to {@code newAuthor} under the same id. A removed post comes back. Reads no list. */
    public void moveTo(User newAuthor) {
        if (isBy(newAuthor)) {
            return;
        }
        requireMovable();
        newAuthor.gain(this);
        if (author != null) {
            author.lose(this);
        }
        author = newAuthor;
    }

    /**
     * Links a tag. Nothing happens if the tag is already linked. Reads this post's tags, never the tag's posts.
     *
     * @throws InvalidValue if the post already has {@value #MAX_TAGS} tags
     */
    public void tag(Tag tag) {
        if (tags.contains(tag)) {
            return;
        }
        if (tags.size() >= MAX_TAGS) {
            throw new InvalidValue(
                    "a post has at most " + MAX_TAGS + " tags, and the post " + id + " already has as many");
        }
        tag.gain(this);
        tags.add(tag);
    }

    /** Unlinks a tag. Nothing happens if the tag is not linked. Reads this post's tags, never the tag's posts. */
    public void untag(Tag tag) {
        tag.requirePostsOpen();
        if (tags.remove(tag)) {
            tag.lose(this);
        }
    }

    void requireMovable() {
        if (author != null) {
            author.requirePostsOpen();
        }
    }

    void discard() {
        if (author != null) {
            author.lose(this);
            author = null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Post post && id.equals(post.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Post[" + id + " " + title + "]";
    }
}
