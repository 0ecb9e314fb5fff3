package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Identifier;
import java.util.ArrayList;
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
final class DocumentWriter<R extends Row> {

    private final Commands commands;
    private final DocumentMapping<R> mapping;

    /** The documents that this unit wrote or guarded. No other unit can remove them before this unit ends. */
    private final Set<UUID> held = new HashSet<>();

    /** The rows that this unit stored. Nobody else sees them yet. */
    private final List<R> written = new ArrayList<>();

    /** The documents that this unit deleted. Other units still see them. */
    private final Set<UUID> deleted = new HashSet<>();

    DocumentWriter(Commands commands, DocumentMapping<R> mapping) {
        this.commands = commands;
        this.mapping = mapping;
    }

    void insert(List<R> rows) {
        List<InsertOneModel<Document>> inserts =
                rows.stream().map(mapping::document).map(InsertOneModel::new).toList();
        commands.write(
                mapping.collection(), inserts, (duplicate, cause) -> existing(rows, duplicate.getIndex(), cause));
        rows.forEach(row -> held.add(row.id().value()));
        written.addAll(rows);
    }

    /**
     * The driver does not say which unique key it is. One query asks outside of the unit, where its own documents are not
     * seen, nor what somebody has removed meanwhile.
     */
    private DomainException existing(List<R> rows, int index, Throwable cause) {
        R row = rows.get(index);
        String name = name(row);
        Bson sameId = eq(Names.ID, row.id().value());
        Selection holding = Selection.where(name.isEmpty() ? sameId : or(sameId, eq(Names.NAME, name)));
        Set<UUID> holders = commands.outside().find(mapping.collection(), holding, include(Names.ID)).stream()
                .map(found -> found.get(Names.ID, UUID.class))
                .filter(id -> !deleted.contains(id))
                .collect(Collectors.toSet());
        if (holders.contains(row.id().value())) {
            return new AlreadyExists(mapping.type().name(), row.id(), cause);
        }
        boolean taken = !holders.isEmpty()
                || Stream.concat(written.stream(), rows.subList(0, index).stream())
                        .map(this::name)
                        .anyMatch(name::equals);
        return taken ? mapping.taken().apply(row, cause) : lost();
    }

    /** Empty for what has no unique name. */
    private String name(R row) {
        return mapping.document(row).get(Names.NAME, "");
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
        revised.forEach(change -> written.add(change.row()));
    }

    void delete(List<R> removed) {
        List<DeleteOneModel<Document>> deletes = removed.stream()
                .map(row -> new DeleteOneModel<Document>(at(row)))
                .toList();
        requireAll(
                expected(removed),
                () -> commands.write(mapping.collection(), deletes).getDeletedCount());
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
                .mapToInt(delete ->
                        commands.write(mapping.collection(), List.of(delete)).getDeletedCount())
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
        int matched = commands.write(
                        mapping.collection(),
                        List.of(new UpdateManyModel<>(in(Names.ID, Selection.values(ids)), inc(Names.GUARDS, 1L))))
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
                .orElseGet(DocumentWriter::lost);
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
            stale(commands, expected(removed)).ifPresent(conflict -> {
                throw conflict;
            });
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
            stale(commands.outside(), expected).ifPresent(conflict -> {
                throw conflict;
            });
            throw lost;
        }
        if (matched < expected.size()) {
            throw stale(commands, expected).orElseGet(() -> conflict(expected.keySet()));
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

    private static Map<Identifier, Long> expected(List<? extends Row> rows) {
        Map<Identifier, Long> expected = new LinkedHashMap<>();
        rows.forEach(row -> expected.put(row.id(), row.revision()));
        return expected;
    }

    private static Bson at(Row row) {
        return new Document(Names.ID, row.id().value()).append(Names.REVISION, row.revision());
    }
}
