package dev.portwise.adapter.mongo;

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
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Identifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes the documents of one kind in one unit. Checks keys and revisions, and guards documents that a new link points
 * to.
 */
final class Documents<R extends Row> {

    private final Commands commands;
    private final DocumentMapping<R> mapping;

    /** The documents that this unit wrote or guarded. No other unit can remove them before this unit ends. */
    private final Set<UUID> held = new HashSet<>();

    /** The documents that this unit deleted. Other units still see them. */
    private final Set<UUID> deleted = new HashSet<>();

    Documents(Commands commands, DocumentMapping<R> mapping) {
        this.commands = commands;
        this.mapping = mapping;
    }

    void insert(List<R> rows) {
        List<InsertOneModel<Document>> inserts =
                rows.stream().map(mapping::document).map(InsertOneModel::new).toList();
        commands.write(
                mapping.collection(), inserts, (duplicate, cause) -> existing(rows.get(duplicate.getIndex()), cause));
        rows.forEach(row -> held.add(row.id().value()));
    }

    /** The driver does not say which unique key it is; the unit's own documents are not seen from outside. */
    private DomainException existing(R row, Throwable cause) {
        return deleted.contains(row.id().value())
                        || revisions(commands.outside(), List.of(row.id())).isEmpty()
                ? mapping.taken().apply(row, cause)
                : new AlreadyExists(mapping.type().name(), row.id(), cause);
    }

    void update(List<Revised<R>> revised) {
        List<R> before = revised.stream().map(Revised::before).toList();
        List<UpdateOneModel<Document>> updates = revised.stream()
                .map(change -> new UpdateOneModel<Document>(
                        at(change.before()), new Document("$set", mapping.changed(change))))
                .toList();
        requireAll(
                expected(before),
                () -> commands.write(
                                mapping.collection(),
                                updates,
                                (duplicate, cause) -> mapping.taken()
                                        .apply(revised.get(duplicate.getIndex()).row(), cause))
                        .getMatchedCount());
    }

    void delete(List<R> removed) {
        List<DeleteOneModel<Document>> deletes = removed.stream()
                .map(row -> new DeleteOneModel<Document>(at(row)))
                .toList();
        requireAll(expected(removed), () -> send(deletes).getDeletedCount());
        removed.forEach(row -> forget(row.id().value()));
    }

    private void forget(UUID id) {
        held.remove(id);
        deleted.add(id);
    }

    int deleteAll(Collection<? extends Identifier> ids) {
        Selection.values(ids).forEach(this::forget);
        return commands.batches(ids).stream()
                .map(batch ->
                        new DeleteManyModel<Document>(Selection.byIds(batch).filter()))
                .mapToInt(delete -> send(List.of(delete)).getDeletedCount())
                .sum();
    }

    /**
     * Makes sure that the targets of new references exist and stay. This takes a write: a concurrent transaction that
     * removes a target then fails. A read would not make it fail.
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

    /** {@link NotFound} for the first id that is not stored. */
    DomainException missing(List<? extends Identifier> ids) {
        Set<UUID> present = revisions(commands, ids).keySet();
        return ids.stream()
                .filter(id -> !present.contains(id.value()))
                .findFirst()
                .<DomainException>map(id -> new NotFound(mapping.type().name(), id))
                .orElseGet(Documents::lost);
    }

    /** The cause of a refusal has disappeared meanwhile, so the unit can run again. */
    static Retryable lost() {
        return new Retryable("another unit of work got in the way; run this one again", null);
    }

    /**
     * Refuses a stale removal before its cascade is written. A transaction does not need this: it refuses the removal
     * itself and rolls back the cascade.
     */
    void requireUnchanged(List<R> removed) {
        if (!commands.inTransaction()) {
            stale(commands, expected(removed)).ifPresent(Documents::refuse);
        }
    }

    /**
     * Sends writes that expect revisions. Inside a transaction, MongoDB reports a write conflict both for a committed
     * change and for an uncommitted change of another unit. Only the committed change is a {@link Conflict}, because
     * the other may still be rolled back.
     */
    private void requireAll(Map<Identifier, Long> expected, IntSupplier write) {
        int matched;
        try {
            matched = write.getAsInt();
        } catch (Retryable lost) {
            stale(commands.outside(), expected).ifPresent(Documents::refuse);
            throw lost;
        }
        if (matched < expected.size()) {
            refuse(stale(commands, expected).orElseGet(() -> conflict(expected.keySet())));
        }
    }

    private Optional<Conflict> stale(Commands asked, Map<Identifier, Long> expected) {
        Map<UUID, Long> revisions = revisions(asked, expected.keySet());
        return expected.entrySet().stream()
                .filter(row -> !row.getValue().equals(revisions.get(row.getKey().value())))
                .findFirst()
                .map(row -> conflict(row.getKey()));
    }

    private Map<UUID, Long> revisions(Commands asked, Collection<? extends Identifier> ids) {
        return asked.batches(ids).stream()
                .map(batch -> asked.find(mapping.collection(), Selection.byIds(batch), include(Names.REVISION)))
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        found -> found.get(Names.ID, UUID.class), found -> found.getLong(Names.REVISION)));
    }

    private Conflict conflict(Object which) {
        return new Conflict(
                "the " + mapping.type().name() + " " + which
                        + " was changed or removed since this unit loaded it; load it again",
                null);
    }

    private static void refuse(Conflict conflict) {
        throw conflict;
    }

    private BulkWriteResult send(List<? extends WriteModel<Document>> writes) {
        return commands.write(mapping.collection(), writes, Commands.NO_KEYS);
    }

    private static Map<Identifier, Long> expected(List<? extends Row> rows) {
        Map<Identifier, Long> expected = new LinkedHashMap<>();
        rows.forEach(row -> expected.put(row.id(), row.revision()));
        return expected;
    }

    private static Bson at(Row row) {
        return new Document(Names.ID, row.id().value()).append(Names.REVISION, row.revision());
    }
}
