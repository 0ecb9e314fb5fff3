package dev.portwise.domain.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The association object between a user and a group, with the time of joining. {@link User#join} creates a membership,
 * {@link User#leave} ends it. Equal by its two ends.
 */
public final class Membership {

    private User user;
    private Group group;
    private Instant joinedOn;
    private long revision;

    /** For adapters, which create an empty object and fill its fields. */
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

    /** The time of joining, to the millisecond, which every store keeps. It never changes. */
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
