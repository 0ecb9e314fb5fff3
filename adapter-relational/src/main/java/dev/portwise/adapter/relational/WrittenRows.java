package dev.portwise.adapter.relational;

import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows that one unit has written, so that an exception can name the row that the database refused. It is told of
 * each batch before that is sent. Rows are records of {@code dev.portwise.adapter.rows}. Removed rows are told by their
 * ids, removed links by their {@link dev.portwise.adapter.rows.TagLink}. Emptying {@code owner_id} need not be told: no
 * constraint refuses it.
 */
public final class WrittenRows {

    private final Map<Object, Object> written = new LinkedHashMap<>();
    private final Set<Object> inserted = new HashSet<>();
    private final Set<Object> insertedTwice = new HashSet<>();
    private final Set<Object> deleted = new HashSet<>();
    private Batch batch = new Batch(List.of(), List.of(), List.of());

    /** The next batch inserts these rows. */
    public void insert(Collection<?> rows) {
        write(rows, List.of(), List.of());
    }

    /** The next batch updates these rows; here they are as they are to be. */
    public void update(Collection<?> rows) {
        write(List.of(), rows, List.of());
    }

    /** The next batch deletes the rows with these ids, or these links. */
    public void delete(Collection<?> ids) {
        write(List.of(), List.of(), ids);
    }

    /** The next batch does all three, in any order. */
    public void write(Collection<?> inserts, Collection<?> updates, Collection<?> deletes) {
        batch = new Batch(List.copyOf(inserts), List.copyOf(updates), List.copyOf(deletes));
        for (Object id : deletes) {
            deleted.add(id);
            written.remove(id);
            inserted.remove(id);
        }
        for (Object row : inserts) {
            if (!inserted.add(key(row))) {
                insertedTwice.add(key(row));
            }
        }
        Stream.concat(updates.stream(), inserts.stream()).forEach(row -> written.put(key(row), row));
    }

    /** The rows of one kind that the last batch inserts. */
    <R extends Record> Stream<R> lastInserted(Class<R> kind) {
        return of(kind, batch.inserts().stream());
    }

    /** The rows of one kind that the last batch inserts or updates. */
    <R extends Record> Stream<R> lastWritten(Class<R> kind) {
        return of(kind, Stream.concat(batch.inserts().stream(), batch.updates().stream()));
    }

    /** The ids of one kind that the last batch deletes. */
    <I> Stream<I> lastDeleted(Class<I> kind) {
        return of(kind, batch.deletes().stream());
    }

    /** The rows of one kind as the unit wrote them last. */
    <R extends Record> Stream<R> all(Class<R> kind) {
        return of(kind, written.values().stream());
    }

    /** Whether the last batch inserts rows of one kind alone. */
    boolean insertsOneKind() {
        return batch.inserts().stream().map(Object::getClass).distinct().count() == 1;
    }

    boolean has(Object id) {
        return written.containsKey(id);
    }

    boolean inserted(Object id) {
        return inserted.contains(id);
    }

    boolean insertedTwice(Object id) {
        return insertedTwice.contains(id);
    }

    /** Whether the unit deleted a row of that id, even if it inserted another one afterwards. */
    boolean deleted(Object id) {
        return deleted.contains(id);
    }

    private static <R> Stream<R> of(Class<R> kind, Stream<?> rows) {
        return rows.filter(kind::isInstance).map(kind::cast);
    }

    private static Object key(Object row) {
        if (row instanceof Row entity) {
            return entity.id();
        }
        return row instanceof MembershipRow membership ? membership.id() : row;
    }

    private record Batch(List<?> inserts, List<?> updates, List<?> deletes) {}
}
