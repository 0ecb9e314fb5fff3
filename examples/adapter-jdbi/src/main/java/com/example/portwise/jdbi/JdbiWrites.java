package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.StoreWrites;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A batch a list; the count of each of its statements tells whether the row was still the expected one. */
final class JdbiWrites implements StoreWrites {

    private final Handle handle;
    private final WrittenRows written = new WrittenRows();

    JdbiWrites(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void insertUsers(List<UserRow> rows) {
        insert(rows, UserTable.class, users -> users.insert(rows));
    }

    @Override
    public void updateUsers(List<Revised<UserRow>> rows) {
        update("user", rows, UserRow::id, UserTable.class, users -> users.update(rows));
    }

    @Override
    public void deleteUsers(List<Removed<UserId>> removed) {
        disown(ids(removed, Removed::id));
        delete("user", removed, UserTable.class, users -> users.delete(removed));
    }

    @Override
    public int deleteAllUsers(Collection<UserId> ids) {
        disown(ids);
        return delete(ids, UserTable.class, users -> users.deleteAll(uuids(ids)));
    }

    @Override
    public void insertPosts(List<PostRow> rows) {
        insert(rows, PostTable.class, posts -> posts.insert(rows));
    }

    @Override
    public void updatePosts(List<Revised<PostRow>> rows) {
        update("post", rows, PostRow::id, PostTable.class, posts -> posts.update(rows));
    }

    @Override
    public void deletePosts(List<Removed<PostId>> removed) {
        delete("post", removed, PostTable.class, posts -> posts.delete(removed));
    }

    @Override
    public int deleteAllPosts(Collection<PostId> ids) {
        return delete(ids, PostTable.class, posts -> posts.deleteAll(uuids(ids)));
    }

    @Override
    public void insertTags(List<TagRow> rows) {
        insert(rows, TagTable.class, tags -> tags.insert(rows));
    }

    @Override
    public void updateTags(List<Revised<TagRow>> rows) {
        update("tag", rows, TagRow::id, TagTable.class, tags -> tags.update(rows));
    }

    @Override
    public void deleteTags(List<Removed<TagId>> removed) {
        delete("tag", removed, TagTable.class, tags -> tags.delete(removed));
    }

    @Override
    public int deleteAllTags(Collection<TagId> ids) {
        return delete(ids, TagTable.class, tags -> tags.deleteAll(uuids(ids)));
    }

    @Override
    public void insertGroups(List<GroupRow> rows) {
        insert(rows, GroupTable.class, groups -> groups.insert(rows));
    }

    @Override
    public void updateGroups(List<Revised<GroupRow>> rows) {
        update("group", rows, GroupRow::id, GroupTable.class, groups -> groups.update(rows));
    }

    @Override
    public void deleteGroups(List<Removed<GroupId>> removed) {
        delete("group", removed, GroupTable.class, groups -> groups.delete(removed));
    }

    @Override
    public int deleteAllGroups(Collection<GroupId> ids) {
        return delete(ids, GroupTable.class, groups -> groups.deleteAll(uuids(ids)));
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        insert(rows, MembershipTable.class, memberships -> memberships.insert(rows));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        delete(ids, MembershipTable.class, memberships -> memberships.delete(ids));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        insert(links, TagLinkTable.class, table -> table.insert(links));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        delete(links, TagLinkTable.class, table -> table.delete(links));
    }

    private void disown(Collection<UserId> owners) {
        write(GroupTable.class, groups -> groups.disown(uuids(owners)));
    }

    private <T> void insert(List<? extends Record> rows, Class<T> table, Function<T, int[]> batch) {
        written.insert(rows);
        write(table, batch);
    }

    private <R extends Record, T> void update(
            String what,
            List<Revised<R>> revised,
            Function<R, ? extends Identifier> id,
            Class<T> table,
            Function<T, int[]> batch) {
        List<R> rows = revised.stream().map(Revised::row).toList();
        written.update(rows);
        requireOneEach(what, ids(rows, id), write(table, batch));
    }

    private <I extends Identifier, T> void delete(
            String what, List<Removed<I>> removed, Class<T> table, Function<T, int[]> batch) {
        List<I> ids = ids(removed, Removed::id);
        requireOneEach(what, ids, delete(ids, table, batch));
    }

    private <T, C> C delete(Collection<?> ids, Class<T> table, Function<T, C> statement) {
        written.delete(ids);
        return write(table, statement);
    }

    private <T, C> C write(Class<T> table, Function<T, C> statement) {
        return Translated.write(written, handle, () -> statement.apply(handle.attach(table)));
    }

    /** Each statement must find the row in the state it expects. */
    private static void requireOneEach(String what, List<? extends Identifier> ids, int[] counts) {
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 1) {
                throw new Conflict(
                        "the %s %s was changed or removed since it was loaded; load it again"
                                .formatted(what, ids.get(place)),
                        null);
            }
        }
    }

    private static <R, I> List<I> ids(List<R> rows, Function<R, I> id) {
        return rows.stream().map(id).toList();
    }

    private static UUID[] uuids(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toArray(UUID[]::new);
    }
}
