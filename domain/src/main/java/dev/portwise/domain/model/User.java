package dev.portwise.domain.model;

import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.InvalidValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** A user writes posts and is a member of groups. Posts are deleted with their author. Equal by id only. */
public final class User implements Aggregate<UserId> {

    private UserId id;
    private Username name;
    private long revision;
    private Collection<Post> posts = new TreeSet<>(Comparator.comparing(Post::id));
    private Collection<Membership> memberships = new TreeSet<>(Comparator.comparing(Membership::id));

    /** For adapters, which create an empty object and fill its fields. */
    @SuppressWarnings("NullAway.Init")
    private User() {}

    private User(UserId id, Username name) {
        this.id = Objects.requireNonNull(id, "a user needs an id");
        this.name = Objects.requireNonNull(name, "a user needs a name");
    }

    public static User register(UserId id, Username name) {
        return new User(id, name);
    }

    @Override
    public UserId id() {
        return id;
    }

    public Username name() {
        return name;
    }

    /** 0 until stored, then 1, plus 1 for each stored change of the name. Posts and memberships do not count. */
    @Override
    public long revision() {
        return revision;
    }

    /** The posts in the order of their ids, unmodifiable. The first read loads them. */
    public Collection<Post> posts() {
        return Collections.unmodifiableCollection(posts);
    }

    /** The memberships in the order of the groups' ids, unmodifiable. The first read loads them. */
    public Collection<Membership> memberships() {
        return Collections.unmodifiableCollection(memberships);
    }

    /** The groups of this user in the order of their ids: the groups of {@link #memberships()}. */
    public List<Group> groups() {
        return memberships.stream().map(Membership::group).toList();
    }

    public void rename(Username newName) {
        name = Objects.requireNonNull(newName, "a user needs a name");
    }

    /** Creates a new post of this user. Reads no list. */
    public Post write(PostId postId, Title title, Content content) {
        Post post = new Post(postId, title, content);
        post.moveTo(this);
        return post;
    }

    /**
     * Deletes a post of this user: the post loses its author and its place in the list. Reads no list.
     *
     * @throws IllegalArgumentException if this user is not the author
     */
    public void remove(Post post) {
        if (!post.isBy(this)) {
            throw new IllegalArgumentException("the post " + post.id() + " is not by the user " + name);
        }
        post.discard();
    }

    /** Makes {@code wanted} the posts of this user. All others of this user are deleted; posts of other users move here. */
    public void replacePosts(Collection<Post> wanted) {
        List<Post> kept = List.copyOf(wanted);
        kept.forEach(Post::requireMovable);
        List.copyOf(posts).stream().filter(post -> !kept.contains(post)).forEach(this::remove);
        kept.forEach(post -> post.moveTo(this));
    }

    /**
     * Joins a group. Reads no list. If neither end is loaded, the store reports an existing membership when the unit ends.
     *
     * @param at the time of joining, kept to the millisecond, from {@link Membership#EARLIEST} to {@link Membership#LATEST}
     * @throws InvalidValue if no store keeps this time
     * @throws AlreadyMember if this user or the group already holds this membership in memory
     */
    public Membership join(Group group, Instant at) {
        Membership membership = new Membership(this, group, at);
        group.requireMembershipsOpen();
        if (!memberships.add(membership)) {
            throw new AlreadyMember(membership.id(), null);
        }
        if (!group.admit(membership)) {
            memberships.remove(membership);
            throw new AlreadyMember(membership.id(), null);
        }
        return membership;
    }

    /** Leaves a group. Nothing happens if this user is not a member. Reads no list. */
    public void leave(Group group) {
        Membership membership = new Membership(this, group, Instant.EPOCH);
        group.requireMembershipsOpen();
        memberships.remove(membership);
        group.dismiss(membership);
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
    public boolean equals(Object other) {
        return other instanceof User user && id.equals(user.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "User[" + id + " " + name + "]";
    }
}
