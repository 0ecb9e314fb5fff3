package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.EntityType;
import dev.portwise.adapter.tracking.MembershipRow;
import dev.portwise.adapter.tracking.Revised;
import dev.portwise.adapter.tracking.Row;
import dev.portwise.adapter.tracking.StoreWrites;
import dev.portwise.adapter.tracking.TagLink;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.util.Collection;
import java.util.List;

/** Sends each list as one batch. Throws {@link Conflict} if an update or a delete hits no row. */
record MyBatisWrites(Statements statements) implements StoreWrites {

    @Override
    public <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        EntityMapper<?, R> mapper = statements.mapper(type);
        statements.written().insert(rows);
        statements.write(() -> rows.forEach(mapper::insert));
    }

    @Override
    public <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> revised) {
        List<R> rows = revised.stream().map(Revised::row).toList();
        EntityMapper<?, R> mapper = statements.mapper(type);
        statements.written().update(rows);
        requireOneEach(type, rows, statements.write(() -> revised.forEach(mapper::update)));
    }

    @Override
    public <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        List<Identifier> ids = rows.stream().map(Row::id).toList();
        disownIfUsers(type, ids);
        EntityMapper<?, R> mapper = statements.mapper(type);
        statements.written().delete(ids);
        requireOneEach(type, rows, statements.write(() -> rows.forEach(mapper::delete)));
    }

    @Override
    public <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids) {
        disownIfUsers(type, ids);
        statements.written().delete(ids);
        return statements.write(() -> statements.mapper(type).deleteAll(Ids.of(ids)))[0];
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        MembershipMapper mapper = statements.mapper(MembershipMapper.class);
        statements.written().insert(rows);
        statements.write(() -> rows.forEach(mapper::insert));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        MembershipMapper mapper = statements.mapper(MembershipMapper.class);
        statements.written().delete(ids);
        statements.write(() -> ids.forEach(mapper::delete));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        TagLinkMapper mapper = statements.mapper(TagLinkMapper.class);
        statements.written().insert(links);
        statements.write(() -> links.forEach(mapper::insert));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        TagLinkMapper mapper = statements.mapper(TagLinkMapper.class);
        statements.written().delete(links);
        statements.write(() -> links.forEach(mapper::delete));
    }

    /** Losing the owner changes the revision of the group, which a foreign key cannot do. */
    private void disownIfUsers(EntityType<?, ?, ?> type, Collection<? extends Identifier> owners) {
        if (type == EntityType.USER) {
            statements.write(() -> statements.mapper(GroupMapper.class).disown(Ids.of(owners)));
        }
    }

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
