package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.NameHandover;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.MembershipId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The changes of a unit, written in an order that satisfies every constraint. Each statement is sent once, an empty
 * statement never. The unit's objects hear of the changes when all of them are written.
 */
final class Changes {

    /** What is to be written of the aggregates of one type. */
    record Differences<R extends Row>(
            EntityType<?, ?, R> type, List<R> added, List<Revised<R>> changed, List<R> removed) {

        Differences(EntityType<?, ?, R> type) {
            this(type, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    final Differences<UserRow> users = new Differences<>(EntityType.USER);
    final Differences<PostRow> posts = new Differences<>(EntityType.POST);
    final Differences<TagRow> tags = new Differences<>(EntityType.TAG);
    final Differences<GroupRow> groups = new Differences<>(EntityType.GROUP);
    final List<TagLink> unlinked = new ArrayList<>();
    final List<TagLink> linked = new ArrayList<>();
    final List<MembershipId> left = new ArrayList<>();
    final List<MembershipRow> joined = new ArrayList<>();

    boolean postsMoveToNewUsers;
    boolean postsLeaveRemovedUsers;

    private final IdentityMap objects;
    private final StoreWrites store;
    private final List<Runnable> afterwards = new ArrayList<>();

    Changes(IdentityMap objects, StoreWrites store) {
        this.objects = objects;
        this.store = store;
    }

    /** Posts of a removed user may move to a user who is new, and so must be there before. */
    boolean removalsComeLast() {
        return postsMoveToNewUsers && postsLeaveRemovedUsers;
    }

    void write() {
        send(unlinked, store::deleteLinks);
        send(left, store::deleteMemberships);
        delete(posts);
        if (!postsMoveToNewUsers) {
            update(EntityType.POST, posts.changed());
        }
        if (!removalsComeLast()) {
            remove();
        }
        rename(users);
        insert(users);
        rename(groups);
        rename(tags);
        insert(groups);
        insert(tags);
        if (postsMoveToNewUsers) {
            update(EntityType.POST, posts.changed());
        }
        if (removalsComeLast()) {
            remove();
        }
        insert(posts);
        send(joined, store::insertMemberships);
        send(linked, store::insertLinks);
        objects.postsGone();
        afterwards.forEach(Runnable::run);
        objects.ownersGone(users.removed().stream().map(Row::id).collect(Collectors.toSet()));
        objects.linked(left);
    }

    /** What an object hears of its change when all changes are written. */
    void afterwards(Runnable heard) {
        afterwards.add(heard);
    }

    private void remove() {
        delete(tags);
        delete(users);
        delete(groups); // after the users, because their memberships restrict the removal
    }

    private <R extends Row> void insert(Differences<R> rows) {
        if (!rows.added().isEmpty()) {
            store.insert(rows.type(), List.copyOf(rows.added()));
        }
    }

    private <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> rows) {
        if (!rows.isEmpty()) {
            store.update(type, List.copyOf(rows));
        }
    }

    private <R extends Row> void delete(Differences<R> rows) {
        if (!rows.removed().isEmpty()) {
            store.delete(rows.type(), List.copyOf(rows.removed()));
        }
    }

    private <R extends Row.Named<R>> void rename(Differences<R> rows) {
        List<R> removedAfterwards = removalsComeLast() ? rows.removed() : List.of();
        if (!rows.changed().isEmpty() || !removedAfterwards.isEmpty()) {
            NameHandover<R> names = NameHandover.of(rows.added(), rows.changed(), removedAfterwards);
            update(rows.type(), names.parked());
            update(rows.type(), names.ordered());
        }
    }

    private static <T> void send(List<T> changes, Consumer<List<T>> statement) {
        if (!changes.isEmpty()) {
            statement.accept(List.copyOf(changes));
        }
    }
}
