package dev.portwise.domain.model;

import java.util.Comparator;
import java.util.Objects;

/** Identifies a {@link Membership}: a user joins a group at most once. */
public record MembershipId(UserId user, GroupId group) implements Comparable<MembershipId> {

    private static final Comparator<MembershipId> ORDER =
            Comparator.comparing(MembershipId::user).thenComparing(MembershipId::group);

    public MembershipId {
        Objects.requireNonNull(user, "a membership needs a user");
        Objects.requireNonNull(group, "a membership needs a group");
    }

    @Override
    public int compareTo(MembershipId other) {
        return ORDER.compare(this, other);
    }
}
