package dev.portwise.adapter.mongo;

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
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The order of the commands keeps every link on both ends at any moment, also where no transaction hides the moments:
 * what is pointed to is guarded before it is pointed to, and what points goes before what it points to.
 */
final class MongoWrites implements StoreWrites {

    private final Documents<UserRow> users;
    private final Documents<PostRow> posts;
    private final Documents<TagRow> tags;
    private final Documents<GroupRow> groups;
    private final Links links;

    MongoWrites(Commands commands) {
        this.users = new Documents<>(commands, Kept.USER);
        this.posts = new Documents<>(commands, Kept.POST);
        this.tags = new Documents<>(commands, Kept.TAG);
        this.groups = new Documents<>(commands, Kept.GROUP);
        this.links = new Links(commands, users, posts);
    }

    @Override
    public void insertUsers(List<UserRow> rows) {
        users.insert(rows);
    }

    @Override
    public void updateUsers(List<Revised<UserRow>> rows) {
        users.update(rows);
    }

    @Override
    public void deleteUsers(List<Removed<UserId>> removed) {
        users.requireUnchanged(removed);
        links.leaveUsers(removed.stream().map(Removed::id).toList());
        users.delete(removed);
    }

    @Override
    public int deleteAllUsers(Collection<UserId> ids) {
        links.leaveUsers(ids);
        return users.deleteAll(ids);
    }

    @Override
    public void insertPosts(List<PostRow> rows) {
        users.guard(rows.stream().map(PostRow::author));
        posts.insert(rows);
    }

    @Override
    public void updatePosts(List<Revised<PostRow>> rows) {
        users.guard(rows.stream()
                .filter(post -> !post.row().author().equals(post.before().author()))
                .map(post -> post.row().author()));
        posts.update(rows);
    }

    @Override
    public void deletePosts(List<Removed<PostId>> removed) {
        posts.delete(removed);
    }

    @Override
    public int deleteAllPosts(Collection<PostId> ids) {
        return posts.deleteAll(ids);
    }

    @Override
    public void insertTags(List<TagRow> rows) {
        tags.insert(rows);
    }

    @Override
    public void updateTags(List<Revised<TagRow>> rows) {
        tags.update(rows);
    }

    @Override
    public void deleteTags(List<Removed<TagId>> removed) {
        tags.requireUnchanged(removed);
        links.untagEverywhere(removed.stream().map(Removed::id).toList());
        tags.delete(removed);
    }

    @Override
    public int deleteAllTags(Collection<TagId> ids) {
        links.untagEverywhere(ids);
        return tags.deleteAll(ids);
    }

    @Override
    public void insertGroups(List<GroupRow> rows) {
        users.guard(rows.stream().flatMap(group -> Stream.ofNullable(group.owner())));
        groups.insert(rows);
    }

    @Override
    public void updateGroups(List<Revised<GroupRow>> rows) {
        users.guard(rows.stream()
                .filter(group ->
                        !Objects.equals(group.row().owner(), group.before().owner()))
                .flatMap(group -> Stream.ofNullable(group.row().owner())));
        groups.update(rows);
    }

    @Override
    public void deleteGroups(List<Removed<GroupId>> removed) {
        links.requireNoMembers(removed.stream().map(Removed::id).toList());
        groups.delete(removed);
    }

    @Override
    public int deleteAllGroups(Collection<GroupId> ids) {
        links.requireNoMembers(ids);
        return groups.deleteAll(ids);
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        groups.guard(rows.stream().map(MembershipRow::group));
        links.join(rows);
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        links.leave(ids);
    }

    @Override
    public void insertLinks(List<TagLink> added) {
        tags.guard(added.stream().map(TagLink::tag));
        links.tag(added);
    }

    @Override
    public void deleteLinks(List<TagLink> removed) {
        links.untag(removed);
    }
}
