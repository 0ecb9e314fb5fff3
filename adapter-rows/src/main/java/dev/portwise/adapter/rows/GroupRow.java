package dev.portwise.adapter.rows;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as stored.
 *
 * @param owner null if nobody owns it
 * @param memberships all of them, each with its user, if they were read along, else null
 */
public record GroupRow(
        GroupId id,
        String name,
        @Nullable UserId owner,
        long revision,
        @Nullable List<MembershipRow> memberships) implements Row.Named<GroupRow> {

    public GroupRow(GroupId id, String name, @Nullable UserId owner, long revision) {
        this(id, name, owner, revision, null);
    }

    public GroupRow withMemberships(List<MembershipRow> all) {
        return new GroupRow(id, name, owner, revision, all);
    }

    /** This row once the owner is removed, which counts as a change of the group. */
    public GroupRow withoutOwner() {
        return new GroupRow(id, name, null, revision + 1, memberships);
    }

    @Override
    public GroupRow named(String newName) {
        return new GroupRow(id, newName, owner, revision, memberships);
    }
}
