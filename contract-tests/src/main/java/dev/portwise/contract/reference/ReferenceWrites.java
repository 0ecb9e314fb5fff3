package dev.portwise.contract.reference;

import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.StoreWrites;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

final class ReferenceWrites implements StoreWrites {

    private final ReferenceSession session;

    ReferenceWrites(ReferenceSession session) {
        this.session = session;
    }

    @Override
    public void insertUsers(List<UserRow> rows) {
        session.write("insert users", tables -> rows.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void updateUsers(List<Revised<UserRow>> rows) {
        session.write("update users", tables -> rows.forEach(new Constraints(tables)::updateUser));
    }

    @Override
    public void deleteUsers(List<Removed<UserId>> removed) {
        session.write("delete users", tables -> removed.forEach(new Constraints(tables)::removeUser));
    }

    @Override
    public int deleteAllUsers(Collection<UserId> ids) {
        return deleteAll("delete users by ids", ids, tables -> tables.users.keySet(), Constraints::deleteUser);
    }

    @Override
    public void insertPosts(List<PostRow> rows) {
        session.write("insert posts", tables -> rows.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void updatePosts(List<Revised<PostRow>> rows) {
        session.write("update posts", tables -> rows.forEach(new Constraints(tables)::updatePost));
    }

    @Override
    public void deletePosts(List<Removed<PostId>> removed) {
        session.write("delete posts", tables -> removed.forEach(new Constraints(tables)::removePost));
    }

    @Override
    public int deleteAllPosts(Collection<PostId> ids) {
        return deleteAll("delete posts by ids", ids, tables -> tables.posts.keySet(), Constraints::deletePost);
    }

    @Override
    public void insertTags(List<TagRow> rows) {
        session.write("insert tags", tables -> rows.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void updateTags(List<Revised<TagRow>> rows) {
        session.write("update tags", tables -> rows.forEach(new Constraints(tables)::updateTag));
    }

    @Override
    public void deleteTags(List<Removed<TagId>> removed) {
        session.write("delete tags", tables -> removed.forEach(new Constraints(tables)::removeTag));
    }

    @Override
    public int deleteAllTags(Collection<TagId> ids) {
        return deleteAll("delete tags by ids", ids, tables -> tables.tags.keySet(), Constraints::deleteTag);
    }

    @Override
    public void insertGroups(List<GroupRow> rows) {
        session.write("insert groups", tables -> rows.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void updateGroups(List<Revised<GroupRow>> rows) {
        session.write("update groups", tables -> rows.forEach(new Constraints(tables)::updateGroup));
    }

    @Override
    public void deleteGroups(List<Removed<GroupId>> removed) {
        session.write("delete groups", tables -> removed.forEach(new Constraints(tables)::removeGroup));
    }

    @Override
    public int deleteAllGroups(Collection<GroupId> ids) {
        return deleteAll("delete groups by ids", ids, tables -> tables.groups.keySet(), Constraints::deleteGroup);
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        session.write("insert memberships", tables -> rows.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        session.write(
                "delete memberships", tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids)));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        session.write("insert links", tables -> links.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        session.write("delete links", tables -> links.forEach(tables.links::remove));
    }

    private <I> int deleteAll(
            String statement, Collection<I> ids, Function<Tables, Set<I>> keys, Deletion<I> deletion) {
        AtomicInteger deleted = new AtomicInteger();
        session.write(statement, tables -> {
            List<I> present =
                    ids.stream().distinct().filter(keys.apply(tables)::contains).toList();
            present.forEach(id -> deletion.delete(new Constraints(tables), id));
            deleted.set(present.size());
        });
        return deleted.get();
    }

    @FunctionalInterface
    private interface Deletion<I> {

        void delete(Constraints constraints, I id);
    }
}
