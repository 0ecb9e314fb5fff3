package dev.portwise.adapter.tracking;

import static dev.portwise.adapter.tracking.EntityType.GROUP;
import static dev.portwise.adapter.tracking.EntityType.POST;
import static dev.portwise.adapter.tracking.EntityType.TAG;
import static dev.portwise.adapter.tracking.EntityType.USER;

import dev.portwise.domain.model.MembershipId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The changes of a unit, written in an order that satisfies every constraint. Each statement is sent once, an empty
 * statement never.
 */
final class Changes {

    final List<TagLink> unlinked = new ArrayList<>();
    final List<MembershipId> left = new ArrayList<>();
    final List<PostRow> removedPosts = new ArrayList<>();
    final List<TagRow> removedTags = new ArrayList<>();

    /** Posts that move to another author before their old author is removed. */
    final List<Revised<PostRow>> rehomedPosts = new ArrayList<>();

    final List<UserRow> removedUsers = new ArrayList<>();

    /** Removed after the users, because memberships of these users restrict the removal. */
    final List<GroupRow> removedGroups = new ArrayList<>();

    final List<Revised<UserRow>> changedUsers = new ArrayList<>();
    final List<UserRow> newUsers = new ArrayList<>();
    final List<Revised<GroupRow>> changedGroups = new ArrayList<>();
    final List<Revised<TagRow>> changedTags = new ArrayList<>();
    final List<GroupRow> newGroups = new ArrayList<>();
    final List<TagRow> newTags = new ArrayList<>();
    final List<Revised<PostRow>> changedPosts = new ArrayList<>();

    /** Removed users whose posts move to a new user. They are removed after the new user is stored. */
    final List<UserRow> lastRemovedUsers = new ArrayList<>();

    final List<PostRow> newPosts = new ArrayList<>();
    final List<MembershipRow> joined = new ArrayList<>();
    final List<TagLink> linked = new ArrayList<>();

    void sendTo(StoreWrites store) {
        send(unlinked, store::deleteLinks);
        send(left, store::deleteMemberships);
        send(removedPosts, rows -> store.delete(POST, rows));
        send(removedTags, rows -> store.delete(TAG, rows));
        send(rehomedPosts, rows -> store.update(POST, rows));
        send(removedUsers, rows -> store.delete(USER, rows));
        send(removedGroups, rows -> store.delete(GROUP, rows));
        update(USER, NameHandover.of(changedUsers, newUsers, lastRemovedUsers, UserRow::name, UserRow::parked), store);
        send(newUsers, rows -> store.insert(USER, rows));
        update(GROUP, NameHandover.of(changedGroups, newGroups, List.of(), GroupRow::name, GroupRow::parked), store);
        update(TAG, NameHandover.of(changedTags, newTags, List.of(), TagRow::name, TagRow::parked), store);
        send(newGroups, rows -> store.insert(GROUP, rows));
        send(newTags, rows -> store.insert(TAG, rows));
        send(changedPosts, rows -> store.update(POST, rows));
        send(lastRemovedUsers, rows -> store.delete(USER, rows));
        send(newPosts, rows -> store.insert(POST, rows));
        send(joined, store::insertMemberships);
        send(linked, store::insertLinks);
    }

    private static <R extends Row> void update(EntityType<?, ?, R> type, NameHandover<R> names, StoreWrites store) {
        send(names.parked(), rows -> store.update(type, rows));
        send(names.ordered(), rows -> store.update(type, rows));
    }

    private static <T> void send(List<T> changes, Consumer<List<T>> statement) {
        if (!changes.isEmpty()) {
            statement.accept(List.copyOf(changes));
        }
    }
}
