package dev.portwise.adapter.mybatis;

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

/** Sends each list as one batch. Throws {@link Conflict} if an update or a delete hits no row. */
record MyBatisWrites(MyBatisSession session) implements StoreWrites {

    @Override
    public <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        EntityMapper<?, R> mapper = session.mapper(type);
        session.written().insert(rows);
        session.write(() -> rows.forEach(mapper::insert));
    }

    @Override
    public <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> revised) {
        List<R> rows = revised.stream().map(Revised::row).toList();
        EntityMapper<?, R> mapper = session.mapper(type);
        session.written().update(rows);
        requireOneEach(type, rows, session.write(() -> revised.forEach(mapper::update)));
    }

    @Override
    public <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        List<Identifier> ids = rows.stream().map(Row::id).toList();
        disownIfUsers(type, ids);
        EntityMapper<?, R> mapper = session.mapper(type);
        session.written().delete(ids);
        requireOneEach(type, rows, session.write(() -> rows.forEach(mapper::delete)));
    }

    @Override
    public <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids) {
        disownIfUsers(type, ids);
        session.written().delete(ids);
        return session.write(() -> session.mapper(type).deleteAll(Ids.of(ids)))[0];
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        MembershipMapper mapper = session.mapper(MembershipMapper.class);
        session.written().insert(rows);
        session.write(() -> rows.forEach(mapper::insert));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        MembershipMapper mapper = session.mapper(MembershipMapper.class);
        session.written().delete(ids);
        session.write(() -> ids.forEach(mapper::delete));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        TagLinkMapper mapper = session.mapper(TagLinkMapper.class);
        session.written().insert(links);
        session.write(() -> links.forEach(mapper::insert));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        TagLinkMapper mapper = session.mapper(TagLinkMapper.class);
        session.written().delete(links);
        session.write(() -> links.forEach(mapper::delete));
    }

    /** Losing the owner changes the revision of the group, which a foreign key cannot do. */
    private void disownIfUsers(EntityType<?, ?, ?> type, Collection<? extends Identifier> owners) {
        if (type == EntityType.USER) {
            session.write(() -> session.mapper(GroupMapper.class).disown(Ids.of(owners)));
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
