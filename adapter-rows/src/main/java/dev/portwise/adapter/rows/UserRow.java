package dev.portwise.adapter.rows;

import dev.portwise.domain.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user as stored.
 *
 * @param posts all of them if they were read along, else null
 * @param memberships all of them, each with its group, if they were read along, else null
 */
public record UserRow(
        UserId id,
        String name,
        long revision,
        @Nullable List<PostRow> posts,
        @Nullable List<MembershipRow> memberships) implements Row.Named<UserRow> {

    public UserRow(UserId id, String name, long revision) {
        this(id, name, revision, null, null);
    }

    public UserRow withPosts(List<PostRow> all) {
        return new UserRow(id, name, revision, all, memberships);
    }

    public UserRow withMemberships(List<MembershipRow> all) {
        return new UserRow(id, name, revision, posts, all);
    }

    @Override
    public UserRow named(String newName) {
        return new UserRow(id, newName, revision, posts, memberships);
    }
}
