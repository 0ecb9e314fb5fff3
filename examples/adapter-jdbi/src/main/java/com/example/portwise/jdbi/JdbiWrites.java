package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.Attempt;
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

    JdbiWrites(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void insertUsers(List<UserRow> rows) {
        write(UserTable.class, Attempt.users(rows), users -> users.insert(rows));
    }

    @Override
    public void updateUsers(List<Revised<UserRow>> rows) {
        List<UserRow> users = rows(rows);
        writeEach("user", ids(users, UserRow::id), UserTable.class, Attempt.users(users), table -> table.update(rows));
    }

    @Override
    public void deleteUsers(List<Removed<UserId>> removed) {
        disown(ids(removed, Removed::id));
        writeEach("user", ids(removed, Removed::id), UserTable.class, Attempt.NOTHING, users -> users.delete(removed));
    }

    @Override
    public int deleteAllUsers(Collection<UserId> ids) {
        disown(ids);
        return write(UserTable.class, Attempt.NOTHING, users -> users.deleteAll(uuids(ids)));
    }

    @Override
    public void insertPosts(List<PostRow> rows) {
        write(PostTable.class, Attempt.posts(rows), posts -> posts.insert(rows));
    }

    @Override
    public void updatePosts(List<Revised<PostRow>> rows) {
        List<PostRow> posts = rows(rows);
        writeEach("post", ids(posts, PostRow::id), PostTable.class, Attempt.posts(posts), table -> table.update(rows));
    }

    @Override
    public void deletePosts(List<Removed<PostId>> removed) {
        writeEach("post", ids(removed, Removed::id), PostTable.class, Attempt.NOTHING, posts -> posts.delete(removed));
    }

    @Override
    public int deleteAllPosts(Collection<PostId> ids) {
        return write(PostTable.class, Attempt.NOTHING, posts -> posts.deleteAll(uuids(ids)));
    }

    @Override
    public void insertTags(List<TagRow> rows) {
        write(TagTable.class, Attempt.tags(rows), tags -> tags.insert(rows));
    }

    @Override
    public void updateTags(List<Revised<TagRow>> rows) {
        List<TagRow> tags = rows(rows);
        writeEach("tag", ids(tags, TagRow::id), TagTable.class, Attempt.tags(tags), table -> table.update(rows));
    }

    @Override
    public void deleteTags(List<Removed<TagId>> removed) {
        writeEach("tag", ids(removed, Removed::id), TagTable.class, Attempt.NOTHING, tags -> tags.delete(removed));
    }

    @Override
    public int deleteAllTags(Collection<TagId> ids) {
        return write(TagTable.class, Attempt.NOTHING, tags -> tags.deleteAll(uuids(ids)));
    }

    @Override
    public void insertGroups(List<GroupRow> rows) {
        write(GroupTable.class, Attempt.groups(rows), groups -> groups.insert(rows));
    }

    @Override
    public void updateGroups(List<Revised<GroupRow>> rows) {
        List<GroupRow> groups = rows(rows);
        writeEach(
                "group",
                ids(groups, GroupRow::id),
                GroupTable.class,
                Attempt.groups(groups),
                table -> table.update(rows));
    }

    @Override
    public void deleteGroups(List<Removed<GroupId>> removed) {
        List<GroupId> ids = ids(removed, Removed::id);
        writeEach("group", ids, GroupTable.class, Attempt.removalOf(ids), groups -> groups.delete(removed));
    }

    @Override
    public int deleteAllGroups(Collection<GroupId> ids) {
        return write(GroupTable.class, Attempt.removalOf(ids), groups -> groups.deleteAll(uuids(ids)));
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        write(MembershipTable.class, Attempt.memberships(rows), memberships -> memberships.insert(rows));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        write(MembershipTable.class, Attempt.NOTHING, memberships -> memberships.delete(ids));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        write(TagLinkTable.class, Attempt.links(links), table -> table.insert(links));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        write(TagLinkTable.class, Attempt.NOTHING, table -> table.delete(links));
    }

    private void disown(Collection<UserId> owners) {
        write(GroupTable.class, Attempt.NOTHING, groups -> groups.disown(uuids(owners)));
    }

    private <T, C> C write(Class<T> table, Attempt attempt, Function<T, C> statement) {
        return Translated.statement(attempt.in(handle::getConnection), () -> statement.apply(handle.attach(table)));
    }

    /** Each statement must find the row in the state it expects. */
    private <T> void writeEach(
            String what, List<? extends Identifier> ids, Class<T> table, Attempt attempt, Function<T, int[]> batch) {
        int[] counts = write(table, attempt, batch);
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 1) {
                throw new Conflict(
                        "the %s %s was changed or removed since it was loaded; load it again"
                                .formatted(what, ids.get(place)),
                        null);
            }
        }
    }

    private static <R> List<R> rows(List<Revised<R>> revised) {
        return revised.stream().map(Revised::row).toList();
    }

    private static <R, I> List<I> ids(List<R> rows, Function<R, I> id) {
        return rows.stream().map(id).toList();
    }

    private static UUID[] uuids(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toArray(UUID[]::new);
    }
}
