package dev.portwise.adapter.relational;

import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.Row;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the key that a refusal is about, among those of the refused batch. If there are several, the unit's own rows are
 * looked through first. Then the store is asked, once for all keys. It answers after a rollback, so the answer is
 * corrected by what the unit had written.
 *
 * @param certain whether the refusal is about the constraint that asks; if not, a single key is looked up as well
 */
record RefusedRow(WrittenRows written, Supplier<Connection> transaction, boolean certain) {

    /** The id of a new row that another row has. */
    <R extends Record, I extends Identifier> Optional<I> existing(Table<R, I> table) throws SQLException {
        return first(
                written.lastInserted(table.row()).map(table.id()),
                written::insertedTwice,
                (stored, ids) -> stored.find(
                        "select id from %s where id in".formatted(table.name()),
                        ids,
                        row -> Optional.of(table.asId().apply(row.id(1))).filter(id -> !written.deleted(id))));
    }

    /** The new membership of a user who is a member already. */
    Optional<MembershipId> existingMembership() throws SQLException {
        return first(
                written.lastInserted(MembershipRow.class).map(MembershipRow::id),
                written::insertedTwice,
                (stored, ids) -> stored.find(
                        "select user_id, group_id from memberships where (user_id, group_id) in",
                        ids,
                        row -> Optional.of(membership(row)).filter(this::remains)));
    }

    /** The name of a new or changed row that another row has. */
    <R extends Record & Row.Named<R>> Optional<String> taken(Table<R, ?> table) throws SQLException {
        Set<String> held = new HashSet<>();
        Set<String> heldTwice = written.all(table.row())
                .map(Row.Named::name)
                .filter(each -> !held.add(each))
                .collect(Collectors.toSet());
        return first(
                written.lastWritten(table.row()).map(Row.Named::name),
                heldTwice::contains,
                (stored, names) -> stored.find(
                        "select id, name from %s where name in".formatted(table.name()),
                        names,
                        row -> Optional.of(table.asId().apply(row.id(1)))
                                .filter(holder -> !written.deleted(holder))
                                .filter(holder -> !written.has(holder) || written.inserted(holder))
                                .map(holder -> row.text(2))));
    }

    /** What a new or changed row points to, though it is not there. */
    <R extends Record, I extends Identifier> Optional<I> missing(
            Table<?, I> table, Class<R> kind, Function<R, Stream<I>> end) throws SQLException {
        return first(
                written.lastWritten(kind).flatMap(end).filter(id -> !written.inserted(id)),
                written::deleted,
                (stored, ids) -> {
                    Set<I> missing = new HashSet<>(ids);
                    missing.removeAll(stored.find(
                            "select id from %s where id in".formatted(table.name()),
                            ids,
                            row -> Optional.of(table.asId().apply(row.id(1)))));
                    return missing;
                });
    }

    /** The group to be removed that has members. */
    Optional<GroupId> withMembers() throws SQLException {
        Set<GroupId> joined = written.all(MembershipRow.class)
                .map(MembershipRow::id)
                .filter(this::remains)
                .map(MembershipId::group)
                .collect(Collectors.toSet());
        return first(
                written.lastDeleted(GroupId.class),
                joined::contains,
                (stored, groups) -> stored.find(
                        "select user_id, group_id from memberships where group_id in",
                        groups,
                        row -> Optional.of(membership(row))
                                .filter(this::remains)
                                .map(MembershipId::group)));
    }

    private <K> Optional<K> first(Stream<K> candidates, Predicate<K> wrongInUnit, Question<K> wrongInStore)
            throws SQLException {
        List<K> keys = candidates.distinct().toList();
        if (keys.isEmpty() || (certain && keys.size() == 1)) {
            return keys.stream().findFirst();
        }
        Optional<K> found = keys.stream().filter(wrongInUnit).findFirst();
        if (found.isPresent()) {
            return found;
        }
        Set<K> wrong = wrongInStore.ask(StoredRows.afterRollback(transaction.get()), keys);
        return keys.stream().filter(wrong::contains).findFirst();
    }

    /** Whether the unit deleted neither the membership nor its user, who takes it along. */
    private boolean remains(MembershipId id) {
        return !written.deleted(id) && !written.deleted(id.user());
    }

    private static MembershipId membership(StoredRows.Row row) {
        return new MembershipId(new UserId(row.id(1)), new GroupId(row.id(2)));
    }

    /** Asks for those of the keys that are wrong. */
    @FunctionalInterface
    private interface Question<K> {

        Set<K> ask(StoredRows stored, List<K> keys) throws SQLException;
    }
}
