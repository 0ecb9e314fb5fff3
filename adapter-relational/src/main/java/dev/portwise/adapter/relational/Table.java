package dev.portwise.adapter.relational;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import java.util.UUID;
import java.util.function.Function;

/**
 * A table of aggregates.
 *
 * @param what what messages call one of them
 */
record Table<R extends Record, I extends Identifier>(
        String what, String name, Class<R> row, Function<R, I> id, Function<UUID, I> asId) {

    static final Table<UserRow, UserId> USERS = new Table<>("user", "users", UserRow.class, UserRow::id, UserId::new);
    static final Table<PostRow, PostId> POSTS = new Table<>("post", "posts", PostRow.class, PostRow::id, PostId::new);
    static final Table<TagRow, TagId> TAGS = new Table<>("tag", "tags", TagRow.class, TagRow::id, TagId::new);
    static final Table<GroupRow, GroupId> GROUPS =
            new Table<>("group", "user_group", GroupRow.class, GroupRow::id, GroupId::new);
}
