package dev.portwise.domain.model;

import dev.portwise.domain.exception.InvalidValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The association object between a user and a group, with the time of joining. {@link User#join} creates a membership,
 * {@link User#leave} ends it. Equal by its two ends.
 */
public final class Membership {

    /** The first time of joining that every store keeps. */
    public static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    /** The last time of joining that every store keeps. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final Instant END = LATEST.plusMillis(1);

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
        requireStorable(joinedOn);
        this.joinedOn = joinedOn.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireStorable(Instant joinedOn) {
        if (joinedOn.isBefore(EARLIEST) || !joinedOn.isBefore(END)) {
            throw new InvalidValue("a time of joining must lie in the years 1000 to 9999 in UTC, but is " + joinedOn);
        }
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
