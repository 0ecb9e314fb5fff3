package dev.portwise.adapter.mybatis;

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
import java.util.function.Consumer;
import java.util.function.Function;

/** A batch a list, and for every revised or removed row the proof that it was still the expected one. */
final class MyBatisWrites implements StoreWrites {

    private final Statements statements;
    private final UserMapper users;
    private final PostMapper posts;
    private final TagMapper tags;
    private final TagLinkMapper links;
    private final GroupMapper groups;
    private final MembershipMapper memberships;

    MyBatisWrites(Statements statements) {
        this.statements = statements;
        this.users = statements.mapper(UserMapper.class);
        this.posts = statements.mapper(PostMapper.class);
        this.tags = statements.mapper(TagMapper.class);
        this.links = statements.mapper(TagLinkMapper.class);
        this.groups = statements.mapper(GroupMapper.class);
        this.memberships = statements.mapper(MembershipMapper.class);
    }

    @Override
    public void insertUsers(List<UserRow> rows) {
        insert(rows, users::insert);
    }

    @Override
    public void updateUsers(List<Revised<UserRow>> rows) {
        update("user", rows, UserRow::id, users::update);
    }

    @Override
    public void deleteUsers(List<Removed<UserId>> removed) {
        disown(removed.stream().map(Removed::id).toList());
        delete("user", removed, users::delete);
    }

    @Override
    public int deleteAllUsers(Collection<UserId> ids) {
        disown(ids);
        return deleteAll(ids, users::deleteAll);
    }

    @Override
    public void insertPosts(List<PostRow> rows) {
        insert(rows, posts::insert);
    }

    @Override
    public void updatePosts(List<Revised<PostRow>> rows) {
        update("post", rows, PostRow::id, posts::update);
    }

    @Override
    public void deletePosts(List<Removed<PostId>> removed) {
        delete("post", removed, posts::delete);
    }

    @Override
    public int deleteAllPosts(Collection<PostId> ids) {
        return deleteAll(ids, posts::deleteAll);
    }

    @Override
    public void insertTags(List<TagRow> rows) {
        insert(rows, tags::insert);
    }

    @Override
    public void updateTags(List<Revised<TagRow>> rows) {
        update("tag", rows, TagRow::id, tags::update);
    }

    @Override
    public void deleteTags(List<Removed<TagId>> removed) {
        delete("tag", removed, tags::delete);
    }

    @Override
    public int deleteAllTags(Collection<TagId> ids) {
        return deleteAll(ids, tags::deleteAll);
    }

    @Override
    public void insertGroups(List<GroupRow> rows) {
        insert(rows, groups::insert);
    }

    @Override
    public void updateGroups(List<Revised<GroupRow>> rows) {
        update("group", rows, GroupRow::id, groups::update);
    }

    @Override
    public void deleteGroups(List<Removed<GroupId>> removed) {
        delete("group", removed, groups::delete);
    }

    @Override
    public int deleteAllGroups(Collection<GroupId> ids) {
        return deleteAll(ids, groups::deleteAll);
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        insert(rows, memberships::insert);
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        delete(ids, memberships::delete);
    }

    @Override
    public void insertLinks(List<TagLink> added) {
        insert(added, links::insert);
    }

    @Override
    public void deleteLinks(List<TagLink> removed) {
        delete(removed, links::delete);
    }

    /** The schema cannot do this by itself: losing the owner is a change of the group, so its revision grows. */
    private void disown(Collection<UserId> owners) {
        statements.write(() -> groups.disown(Ids.of(owners)));
    }

    private <R extends Record> void insert(List<R> rows, Consumer<R> statement) {
        statements.written().insert(rows);
        send(rows, statement);
    }

    private <R extends Record> void update(
            String what,
            List<Revised<R>> revised,
            Function<R, ? extends Identifier> id,
            Consumer<Revised<R>> statement) {
        List<R> rows = revised.stream().map(Revised::row).toList();
        statements.written().update(rows);
        requireOneEach(what, rows.stream().map(id).toList(), send(revised, statement));
    }

    private <I extends Identifier> void delete(String what, List<Removed<I>> removed, Consumer<Removed<I>> statement) {
        List<I> ids = removed.stream().map(Removed::id).toList();
        statements.written().delete(ids);
        requireOneEach(what, ids, send(removed, statement));
    }

    private <I> void delete(List<I> ids, Consumer<I> statement) {
        statements.written().delete(ids);
        send(ids, statement);
    }

    private int deleteAll(Collection<? extends Identifier> ids, Consumer<Ids> statement) {
        statements.written().delete(ids);
        return statements.write(() -> statement.accept(Ids.of(ids)))[0];
    }

    private <T> int[] send(List<T> each, Consumer<T> statement) {
        return statements.write(() -> each.forEach(statement));
    }

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
}
