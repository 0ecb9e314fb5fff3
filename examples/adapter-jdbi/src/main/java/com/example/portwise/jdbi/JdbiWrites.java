package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.Attempt;
import dev.portwise.adapter.tracking.EntityType;
import dev.portwise.adapter.tracking.GroupRow;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.Row;
import dev.portwise.adapter.tracking.StoreWrites;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private Attempt written = Attempt.NOTHING;

    JdbiWrites(Handle handle) {
        this.handle = handle;
    }

    /** The rows that were written last: one of them is the reason of a failure. */
    Attempt lastWritten() {
        return written;
    }

    @Override
    public <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        write(table(type), written(rows), table -> table.insert(rows));
    }

    @Override
    public <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> revised) {
        List<R> rows = revised.stream().map(Revised::row).toList();
        requireOneEach(type, rows, write(table(type), written(rows), table -> table.update(revised)));
    }

    @Override
    public <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        List<Identifier> ids = rows.stream().map(Row::id).toList();
        disownIfUsers(type, ids);
        requireOneEach(type, rows, write(table(type), removed(ids), table -> table.delete(rows)));
    }

    @Override
    public <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids) {
        disownIfUsers(type, ids);
        return write(table(type), removed(ids), table -> table.deleteAll(uuids(ids)));
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        write(MembershipTable.class, written(rows), memberships -> memberships.insert(rows));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        write(MembershipTable.class, Attempt.NOTHING, memberships -> memberships.delete(ids));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        write(TagLinkTable.class, written(links), table -> table.insert(links));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        write(TagLinkTable.class, Attempt.NOTHING, table -> table.delete(links));
    }

    private void disownIfUsers(EntityType<?, ?, ?> type, Collection<? extends Identifier> owners) {
        if (type == EntityType.USER) {
            write(GroupTable.class, Attempt.NOTHING, groups -> groups.disown(uuids(owners)));
        }
    }

    private <T, C> C write(Class<T> table, Attempt attempt, Function<T, C> statement) {
        written = attempt.in(handle::getConnection);
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

    private static Attempt written(List<?> rows) {
        return new Attempt(
                only(UserRow.class, rows),
                only(PostRow.class, rows),
                only(TagRow.class, rows),
                only(GroupRow.class, rows),
                only(MembershipRow.class, rows),
                only(TagLink.class, rows),
                List.of());
    }

    private static Attempt removed(Collection<? extends Identifier> ids) {
        return Attempt.removalOf(only(GroupId.class, ids));
    }

    private static <T> List<T> only(Class<T> kind, Collection<?> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static UUID[] uuids(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toArray(UUID[]::new);
    }
}
