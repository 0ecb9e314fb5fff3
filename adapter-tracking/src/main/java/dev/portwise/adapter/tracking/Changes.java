package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is to be written, in the one order that satisfies every constraint: each statement once, empty ones not. */
final class Changes {

    final List<TagLink> unlinked = new ArrayList<>();
    final List<MembershipId> left = new ArrayList<>();
    final List<Removed<PostId>> removedPosts = new ArrayList<>();
    final List<Removed<TagId>> removedTags = new ArrayList<>();

    /** Posts that must leave their author before that one is removed. */
    final List<Revised<PostRow>> rehomedPosts = new ArrayList<>();

    final List<Removed<UserId>> removedUsers = new ArrayList<>();

    /** After the users, whose memberships would hold them. */
    final List<Removed<GroupId>> removedGroups = new ArrayList<>();

    /** Users who are removed last and whose names others take before. */
    final List<Revised<UserRow>> usersWithoutTheirNames = new ArrayList<>();

    final List<Revised<UserRow>> changedUsers = new ArrayList<>();
    final List<UserRow> newUsers = new ArrayList<>();
    final List<Revised<GroupRow>> changedGroups = new ArrayList<>();
    final List<Revised<TagRow>> changedTags = new ArrayList<>();
    final List<GroupRow> newGroups = new ArrayList<>();
    final List<TagRow> newTags = new ArrayList<>();
    final List<Revised<PostRow>> changedPosts = new ArrayList<>();

    /** Users whose posts move to a user who is new, and so are removed after that one is there. */
    final List<Removed<UserId>> lastRemovedUsers = new ArrayList<>();

    final List<PostRow> newPosts = new ArrayList<>();
    final List<MembershipRow> joined = new ArrayList<>();
    final List<TagLink> linked = new ArrayList<>();

    boolean isEmpty() {
        return List.of(
                        unlinked,
                        left,
                        removedPosts,
                        removedTags,
                        rehomedPosts,
                        removedUsers,
                        removedGroups,
                        changedUsers,
                        newUsers,
                        changedGroups,
                        changedTags,
                        newGroups,
                        newTags,
                        changedPosts,
                        lastRemovedUsers,
                        newPosts,
                        joined,
                        linked)
                .stream()
                .allMatch(Collection::isEmpty);
    }

    void sendTo(StoreWrites store) {
        send(unlinked, store::deleteLinks);
        send(left, store::deleteMemberships);
        send(removedPosts, store::deletePosts);
        send(removedTags, store::deleteTags);
        send(rehomedPosts, store::updatePosts);
        send(removedUsers, store::deleteUsers);
        send(removedGroups, store::deleteGroups);
        send(usersWithoutTheirNames, store::updateUsers);
        send(giversFirst(changedUsers, UserRow::name), store::updateUsers);
        send(newUsers, store::insertUsers);
        send(giversFirst(changedGroups, GroupRow::name), store::updateGroups);
        send(giversFirst(changedTags, TagRow::name), store::updateTags);
        send(newGroups, store::insertGroups);
        send(newTags, store::insertTags);
        send(changedPosts, store::updatePosts);
        send(lastRemovedUsers, store::deleteUsers);
        send(newPosts, store::insertPosts);
        send(joined, store::insertMemberships);
        send(linked, store::insertLinks);
    }

    private static <R, N> List<Revised<R>> giversFirst(List<Revised<R>> changed, Function<R, N> name) {
        return Renames.inTurns(changed, revised -> name.apply(revised.before()), revised -> name.apply(revised.row()))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static <T> void send(List<T> changes, Consumer<List<T>> statement) {
        if (!changes.isEmpty()) {
            statement.accept(List.copyOf(changes));
        }
    }
}
