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
 * statement never. The unit's objects hear of the changes when all of them are written.
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

    private final IdentityMap objects;
    private final StoreWrites store;
    private final List<Runnable> afterwards = new ArrayList<>();

    Changes(IdentityMap objects, StoreWrites store) {
        this.objects = objects;
        this.store = store;
    }

    void write() {
        send(unlinked, store::deleteLinks);
        send(left, store::deleteMemberships);
        delete(POST, removedPosts);
        delete(TAG, removedTags);
        update(POST, rehomedPosts);
        delete(USER, removedUsers);
        delete(GROUP, removedGroups);
        rename(USER, changedUsers, newUsers, lastRemovedUsers);
        insert(USER, newUsers);
        rename(GROUP, changedGroups, newGroups, List.of());
        rename(TAG, changedTags, newTags, List.of());
        insert(GROUP, newGroups);
        insert(TAG, newTags);
        update(POST, changedPosts);
        delete(USER, lastRemovedUsers);
        insert(POST, newPosts);
        send(joined, store::insertMemberships);
        send(linked, store::insertLinks);
        objects.postsGone();
        afterwards.forEach(Runnable::run);
        objects.linked(left);
    }

    private <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        send(rows, all -> store.insert(type, all));
        afterwards.add(() -> rows.forEach(row -> objects.stored(type, row)));
    }

    private <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> rows) {
        send(rows, all -> store.update(type, all));
        afterwards.add(() -> rows.forEach(revised -> objects.stored(type, revised.row())));
    }

    private <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        send(rows, all -> store.delete(type, all));
        afterwards.add(() -> objects.gone(type, rows));
    }

    private <R extends Row.Named<R>> void rename(
            EntityType<?, ?, R> type, List<Revised<R>> changed, List<R> added, List<R> removedLast) {
        if (changed.isEmpty() && removedLast.isEmpty()) {
            return;
        }
        NameHandover<R> names = NameHandover.of(changed, added, removedLast);
        send(names.parked(), rows -> store.update(type, rows));
        update(type, names.ordered());
    }

    private static <T> void send(List<T> changes, Consumer<List<T>> statement) {
        if (!changes.isEmpty()) {
            statement.accept(List.copyOf(changes));
        }
    }
}
