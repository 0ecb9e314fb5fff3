package dev.portwise.domain.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The association object between a user and a group: that one is in the other, and since when. Comes and goes by
 * {@link User#join} and {@link User#leave} only; equal by its two ends.
 */
public final class Membership {

    private User user;
    private Group group;
    private Instant joinedOn;
    private long revision;

    /** For whoever keeps the domain: an empty object to be filled. */
    @SuppressWarnings("NullAway.Init")
    private Membership() {}

    Membership(User user, Group group, Instant joinedOn) {
        this.user = Objects.requireNonNull(user, "a membership needs a user");
        this.group = Objects.requireNonNull(group, "a membership needs a group");
        this.joinedOn = joinedOn.truncatedTo(ChronoUnit.MILLIS);
    }

    public MembershipId id() {
        return new MembershipId(user.id(), group.id());
    }

    public User user() {
        return user;
    }

    public Group group() {
        return group;
    }

    /** When the user joined, to the millisecond, the coarsest precision of the stores; never changes. */
    public Instant joinedOn() {
        return joinedOn;
    }

    /** 0 until stored, then 1. */
    public long revision() {
        return revision;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Membership membership && id().equals(membership.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return "Membership[" + user.name() + " in " + group.name() + " since " + joinedOn + "]";
    }
}
