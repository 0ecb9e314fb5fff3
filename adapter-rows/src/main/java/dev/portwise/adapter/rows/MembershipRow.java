package dev.portwise.adapter.rows;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A membership as stored.
 *
 * @param userRow the user; null where the caller has it already or the membership stands in the user's own row
 * @param groupRow the group; null where the caller has it already or the membership stands in the group's own row
 */
public record MembershipRow(
        UserId user,
        GroupId group,
        Instant joinedOn,
        long revision,
        @Nullable UserRow userRow,
        @Nullable GroupRow groupRow) {

    public MembershipRow(UserId user, GroupId group, Instant joinedOn, long revision) {
        this(user, group, joinedOn, revision, null, null);
    }

    /** By its two ends. */
    public MembershipId id() {
        return new MembershipId(user, group);
    }

    public MembershipRow withUser(UserRow row) {
        return new MembershipRow(user, group, joinedOn, revision, row, groupRow);
    }

    public MembershipRow withGroup(GroupRow row) {
        return new MembershipRow(user, group, joinedOn, revision, userRow, row);
    }
}
