package dev.portwise.domain.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;

/** A label on any number of posts. Equal by id only, ordered by id. */
public final class Tag implements Aggregate<TagId>, Comparable<Tag> {

    private TagId id;
    private TagName name;
    private long revision;
    private Collection<Post> posts = new TreeSet<>(Comparator.comparing(Post::id));

    /** For adapters, which create an empty object and fill its fields. */
    @SuppressWarnings("NullAway.Init")
    private Tag() {}

    private Tag(TagId id, TagName name) {
        this.id = Objects.requireNonNull(id, "a tag needs an id");
        this.name = Objects.requireNonNull(name, "a tag needs a name");
    }

    public static Tag named(TagId id, TagName name) {
        return new Tag(id, name);
    }

    @Override
    public TagId id() {
        return id;
    }

    public TagName name() {
        return name;
    }

    /** 0 until stored, then 1, plus 1 for each stored change of the name. Posts do not count. */
    @Override
    public long revision() {
        return revision;
    }

    /** The posts in the order of their ids, unmodifiable. The first read loads all of them, and there can be many. */
    public Collection<Post> posts() {
        return Collections.unmodifiableCollection(posts);
    }

    public void rename(TagName newName) {
        name = Objects.requireNonNull(newName, "a tag needs a name");
    }

    /** The same as {@link Post#tag}, called on the tag. */
    public void label(Post post) {
        post.tag(this);
    }

    /** The same as {@link Post#untag}, called on the tag. */
    public void unlabel(Post post) {
        post.untag(this);
    }

    void requirePostsOpen() {
        Ends.requireOpen(posts);
    }

    void gain(Post post) {
        posts.add(post);
    }

    void lose(Post post) {
        posts.remove(post);
    }

    @Override
    public int compareTo(Tag other) {
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tag tag && id.equals(tag.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Tag[" + id + " " + name + "]";
    }
}
