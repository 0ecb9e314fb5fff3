package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
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

/**
 * The changes of a unit, written in an order that satisfies every constraint. Each statement is sent once, an empty
 * statement never. The unit's objects hear of the changes when all of them are written.
 */
final class Changes {

    final Differences<UserRow> users = new Differences<>(TrackedType.USER);
    final Differences<PostRow> posts = new Differences<>(TrackedType.POST);
    final Differences<TagRow> tags = new Differences<>(TrackedType.TAG);
    final Differences<GroupRow> groups = new Differences<>(TrackedType.GROUP);
    /** Posts that move to another author before their old author is removed. */
    final Differences<PostRow> rehomed = new Differences<>(TrackedType.POST);
    /** Removed users whose posts move to a new user. They are removed after the new user is stored. */
    final Differences<UserRow> removedLast = new Differences<>(TrackedType.USER);

    final List<TagLink> unlinked = new ArrayList<>();
    final List<TagLink> linked = new ArrayList<>();
    final List<MembershipId> left = new ArrayList<>();
    final List<MembershipRow> joined = new ArrayList<>();

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
        delete(posts);
        delete(tags);
        update(TrackedType.POST, rehomed.changed());
        delete(users);
        delete(groups); // after the users, because their memberships restrict the removal
        rename(users, removedLast.removed());
        insert(users);
        rename(groups, List.of());
        rename(tags, List.of());
        insert(groups);
        insert(tags);
        update(TrackedType.POST, posts.changed());
        delete(removedLast);
        insert(posts);
        send(joined, store::insertMemberships);
        send(linked, store::insertLinks);
        objects.postsGone();
        afterwards.forEach(Runnable::run);
        objects.linked(left);
    }

    private <R extends Row> void insert(Differences<R> rows) {
        send(rows.added(), all -> store.insert(rows.type().entity(), all));
        afterwards.add(() -> rows.added().forEach(row -> objects.stored(rows.type(), row)));
    }

    private <R extends Row> void update(TrackedType<?, ?, R> type, List<Revised<R>> rows) {
        send(rows, all -> store.update(type.entity(), all));
        afterwards.add(() -> rows.forEach(revised -> objects.stored(type, revised.row())));
    }

    private <R extends Row> void delete(Differences<R> rows) {
        send(rows.removed(), all -> store.delete(rows.type().entity(), all));
        afterwards.add(() ->
                objects.gone(rows.type(), rows.removed().stream().map(Row::id).toList()));
    }

    /** @param removedAfterwards rows that keep their names until the others are written */
    private <R extends Row.Named<R>> void rename(Differences<R> rows, List<R> removedAfterwards) {
        NameHandover<R> names = NameHandover.of(rows, removedAfterwards);
        send(names.parked(), parked -> store.update(rows.type().entity(), parked));
        update(rows.type(), names.ordered());
    }

    private static <T> void send(List<T> changes, Consumer<List<T>> statement) {
        if (!changes.isEmpty()) {
            statement.accept(List.copyOf(changes));
        }
    }
}
