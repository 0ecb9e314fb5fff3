package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.UserId;
import java.util.ArrayList;
import java.util.List;

/** Collects the joined rows of one user and the memberships. */
final class FetchedUser {

    private final UserRow user;
    private final List<FetchedMembership> memberships = new ArrayList<>();

    FetchedUser(UserId id, String name, long revision) {
        user = new UserRow(id, name, revision);
    }

    UserRow row() {
        return user.withMemberships(
                memberships.stream().map(FetchedMembership::row).toList());
    }
}
