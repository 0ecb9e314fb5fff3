package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the joined rows of one user. A relation stays null if the result map does not name it. */
final class FetchedUser {

    private final UserRow user;
    private @Nullable List<PostRow> posts;
    private @Nullable List<FetchedMembership> memberships;

    FetchedUser(UserId id, String name, long revision) {
        user = new UserRow(id, name, revision);
    }

    UserRow row() {
        List<MembershipRow> joined = memberships == null
                ? null
                : memberships.stream().map(FetchedMembership::row).toList();
        return new UserRow(user.id(), user.name(), user.revision(), posts, joined);
    }
}
