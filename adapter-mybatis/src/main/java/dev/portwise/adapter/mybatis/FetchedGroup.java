package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the joined rows of one group. */
final class FetchedGroup {

    private final GroupRow group;
    private final List<FetchedMembership> memberships = new ArrayList<>();

    FetchedGroup(GroupId id, String name, @Nullable UserId owner, long revision) {
        group = new GroupRow(id, name, owner, revision);
    }

    GroupRow row() {
        return group.withMemberships(
                memberships.stream().map(FetchedMembership::row).toList());
    }
}
