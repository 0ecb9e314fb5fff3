package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What MyBatis gathers of one membership and its other end; the end it was reached from stays null. */
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
