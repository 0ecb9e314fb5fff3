package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects one membership and its other end. The end that the query started from stays null. */
final class FetchedMembership {

    private final MembershipRow membership;
    private @Nullable UserRow user;
    private @Nullable GroupRow group;

    FetchedMembership(UserId user, GroupId group, Instant joinedOn, long revision) {
        membership = new MembershipRow(user, group, joinedOn, revision);
    }

    MembershipRow row() {
        return new MembershipRow(
                membership.user(), membership.group(), membership.joinedOn(), membership.revision(), user, group);
    }
}
