package dev.portwise.domain.model;

import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.InvalidValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A group of users. The group refers to its owner by id and to its members by memberships. Equal by id only. */
public final class Group implements Aggregate<GroupId> {

    private GroupId id;
    private GroupName name;
    private @Nullable UserId owner;
    private long revision;
    private Collection<Membership> memberships = new TreeSet<>(Comparator.comparing(Membership::id));

    /** For adapters, which create an empty object and fill its fields. */
    @SuppressWarnings("NullAway.Init")
    private Group() {}

    private Group(GroupId id, GroupName name) {
        this.id = Objects.requireNonNull(id, "a group needs an id");
        this.name = Objects.requireNonNull(name, "a group needs a name");
    }

    /** A new group without an owner. */
    public static Group found(GroupId id, GroupName name) {
        return new Group(id, name);
    }

    @Override
    public GroupId id() {
        return id;
    }

    public GroupName name() {
        return name;
    }

    /** The user who owns this group; empty if the group has no owner or its owner was removed. */
    public Optional<UserId> owner() {
        return Optional.ofNullable(owner);
    }

    /**
     * 0 until stored, then 1, plus 1 for each stored change of name or owner. Memberships do not count. Losing an owner
     * who is removed counts as a separate change.
     */
    @Override
    public long revision() {
        return revision;
    }

    /** The memberships in the order of the users' ids, unmodifiable. The first read loads them. */
    public Collection<Membership> memberships() {
        return Collections.unmodifiableCollection(memberships);
    }

    /** The members in the order of their ids: the users of {@link #memberships()}. */
    public List<User> members() {
        return memberships.stream().map(Membership::user).toList();
    }

    public void rename(GroupName newName) {
        name = Objects.requireNonNull(newName, "a group needs a name");
    }

    public void handTo(UserId newOwner) {
        owner = Objects.requireNonNull(newOwner, "use disown() to leave a group without an owner");
    }

    public void disown() {
        owner = null;
    }

    /**
     * The same as {@link User#join}, called on the group.
     *
     * @throws InvalidValue if no store keeps this time
     * @throws AlreadyMember if the user or this group already holds this membership in memory
     */
    public Membership add(User user, Instant at) {
        return user.join(this, at);
    }

    /** The same as {@link User#leave}, called on the group. */
    public void remove(User user) {
        user.leave(this);
    }

    void requireMembershipsOpen() {
        Ends.requireOpen(memberships);
    }

    boolean admit(Membership membership) {
        return memberships.add(membership);
    }

    void dismiss(Membership membership) {
        memberships.remove(membership);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Group group && id.equals(group.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Group[" + id + " " + name + "]";
    }
}
