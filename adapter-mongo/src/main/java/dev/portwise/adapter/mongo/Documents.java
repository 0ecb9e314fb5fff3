package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import dev.portwise.adapter.tracking.Removed;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Identifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Writes the documents of one kind in one unit: new keys, expected revisions, and guards for what points to them. */
final class Documents<R> {

    private final Commands commands;
    private final Kept<R> kept;

    /** Those that this unit wrote or guarded: nobody else can remove them before it ends. */
    private final Set<UUID> held = new HashSet<>();

    Documents(Commands commands, Kept<R> kept) {
        this.commands = commands;
        this.kept = kept;
    }

    void insert(List<R> rows) {
        List<InsertOneModel<Document>> inserts =
                rows.stream().map(kept::document).map(InsertOneModel::new).toList();
        commands.write(
                kept.collection(),
                inserts,
                (duplicate, cause) -> Failures.isOfId(duplicate)
                        ? new AlreadyExists(kept.what(), kept.id().apply(rows.get(duplicate.getIndex())), cause)
                        : kept.taken().apply(rows.get(duplicate.getIndex()), cause));
        rows.forEach(row -> held.add(kept.id().apply(row).value()));
    }

    void update(List<Revised<R>> revised) {
        List<UpdateOneModel<Document>> updates = revised.stream()
                .map(change -> new UpdateOneModel<Document>(
                        at(kept.id().apply(change.row()), change.expectedRevision()),
                        new Document("$set", kept.changed(change.row(), change.before()))))
                .toList();
        int matched = commands.write(
                        kept.collection(),
                        updates,
                        (duplicate, cause) -> kept.taken()
                                .apply(revised.get(duplicate.getIndex()).row(), cause))
                .getMatchedCount();
        requireAll(
                matched,
                revised.stream().map(change -> kept.id().apply(change.row())).toList());
    }

    void delete(List<? extends Removed<? extends Identifier>> removed) {
        List<DeleteOneModel<Document>> deletes = removed.stream()
                .map(gone -> new DeleteOneModel<Document>(at(gone.id(), gone.expectedRevision())))
                .toList();
        requireAll(send(deletes).getDeletedCount(), ids(removed));
        removed.forEach(gone -> held.remove(gone.id().value()));
    }

    int deleteAll(Collection<? extends Identifier> ids) {
        held.removeAll(Selection.values(ids));
        return send(List.of(new DeleteManyModel<>(in(Names.ID, Selection.values(ids)))))
                .getDeletedCount();
    }

    /**
     * Makes sure that what new references point to is there and stays. Only a write does: the transaction of one who
     * removes it meanwhile then fails, as it would not for a read.
     */
    void guard(Stream<? extends Identifier> referenced) {
        List<? extends Identifier> ids =
                referenced.filter(id -> !held.contains(id.value())).distinct().toList();
        if (ids.isEmpty()) {
            return;
        }
        int matched = send(List.of(new UpdateManyModel<>(in(Names.ID, Selection.values(ids)), inc(Names.GUARDS, 1L))))
                .getMatchedCount();
        if (matched < ids.size()) {
            throw missing(ids);
        }
        held.addAll(Selection.values(ids));
    }

    /** The refusal of a reference to those of {@code ids} that are not there. */
    NotFound missing(List<? extends Identifier> ids) {
        Set<UUID> present = revisions(ids).keySet();
        List<Identifier> absent =
                ids.stream().filter(id -> !present.contains(id.value())).collect(Collectors.toList());
        return new NotFound(kept.what(), absent.isEmpty() ? ids : absent.get(0));
    }

    /**
     * Refuses a stale removal before anything that goes along is touched. In a transaction that is not needed: there
     * the removal itself is refused, and all that went along comes back.
     */
    void requireUnchanged(List<? extends Removed<? extends Identifier>> removed) {
        if (!commands.inTransaction()) {
            Map<UUID, Long> revisions = revisions(ids(removed));
            removed.stream()
                    .filter(gone -> !Long.valueOf(gone.expectedRevision())
                            .equals(revisions.get(gone.id().value())))
                    .findFirst()
                    .ifPresent(stale -> requireAll(0, List.of(stale.id())));
        }
    }

    private Map<UUID, Long> revisions(List<? extends Identifier> ids) {
        return commands.find(kept.collection(), Selection.byIds(ids), include(Names.REVISION)).stream()
                .collect(Collectors.toMap(
                        found -> found.get(Names.ID, UUID.class), found -> found.getLong(Names.REVISION)));
    }

    private BulkWriteResult send(List<? extends WriteModel<Document>> writes) {
        return commands.write(kept.collection(), writes, Commands.NO_KEYS);
    }

    private void requireAll(int matched, List<? extends Identifier> ids) {
        if (matched < ids.size()) {
            String which = ids.size() == 1
                    ? "the " + kept.what() + " " + ids.get(0) + " was"
                    : (ids.size() - matched) + " of the " + kept.what() + "s " + ids + " were";
            throw new Conflict(which + " changed or removed since this unit loaded it; load it again", null);
        }
    }

    private static List<? extends Identifier> ids(List<? extends Removed<? extends Identifier>> removed) {
        return removed.stream().map(Removed::id).toList();
    }

    private static Bson at(Identifier id, long revision) {
        return and(eq(Names.ID, id.value()), eq(Names.REVISION, revision));
    }
}
