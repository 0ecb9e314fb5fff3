package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A batch a list; the count of each of its statements tells whether the row was still the expected one. */
final class JdbiWrites implements StoreWrites {

    private static final Map<EntityType<?, ?, ?>, Class<? extends EntityTable<?>>> TABLES = Map.of(
            EntityType.USER, UserTable.class,
            EntityType.POST, PostTable.class,
            EntityType.TAG, TagTable.class,
            EntityType.GROUP, GroupTable.class);

    private final Handle handle;
    private final WrittenRows written = new WrittenRows();

    JdbiWrites(Handle handle) {
        this.handle = handle;
    }

    /** The rows of the unit; one of the last batch is the reason of a failure. */
    WrittenRows written() {
        return written;
    }

    @Override
    public <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        written.insert(rows);
        write(table(type), table -> table.insert(rows));
    }

    @Override
    public <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> revised) {
        List<R> rows = revised.stream().map(Revised::row).toList();
        written.update(rows);
        requireOneEach(type, rows, write(table(type), table -> table.update(revised)));
    }

    @Override
    public <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        List<Identifier> ids = rows.stream().map(Row::id).toList();
        disownIfUsers(type, ids);
        written.delete(ids);
        requireOneEach(type, rows, write(table(type), table -> table.delete(rows)));
    }

    @Override
    public <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids) {
        disownIfUsers(type, ids);
        written.delete(ids);
        AmongIds among = AmongIds.of(ids);
        return write(table(type), table -> table.deleteAll(among.condition("id"), among.parameters()));
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        written.insert(rows);
        write(MembershipTable.class, memberships -> memberships.insert(rows));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        written.delete(ids);
        write(MembershipTable.class, memberships -> memberships.delete(ids));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        written.insert(links);
        write(TagLinkTable.class, table -> table.insert(links));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        written.delete(links);
        write(TagLinkTable.class, table -> table.delete(links));
    }

    private void disownIfUsers(EntityType<?, ?, ?> type, Collection<? extends Identifier> owners) {
        if (type == EntityType.USER) {
            AmongIds among = AmongIds.of(owners);
            write(GroupTable.class, groups -> groups.disown(among.condition("owner_id"), among.parameters()));
        }
    }

    private <T, C> C write(Class<T> table, Function<T, C> statement) {
        return statement.apply(handle.attach(table));
    }

    @SuppressWarnings("unchecked") // the map has each type with its table
    private static <R extends Row> Class<EntityTable<R>> table(EntityType<?, ?, R> type) {
        return (Class<EntityTable<R>>) (Class<?>) TABLES.get(type);
    }

    /** Each statement must find the row in the state it expects. */
    private static void requireOneEach(EntityType<?, ?, ?> type, List<? extends Row> rows, int[] counts) {
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] != 1) {
                throw new Conflict(
                        "the %s %s was changed or removed since it was loaded; load it again"
                                .formatted(type, rows.get(place).id()),
                        null);
            }
        }
    }
}
