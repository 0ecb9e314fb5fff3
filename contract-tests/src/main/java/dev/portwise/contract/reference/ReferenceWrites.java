package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.adapter.rows.TagLink;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.MembershipId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

final class ReferenceWrites implements StoreWrites {

    private final ReferenceSession session;

    ReferenceWrites(ReferenceSession session) {
        this.session = session;
    }

    @Override
    public <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        session.write("insert " + type + "s", tables -> rows.forEach(new Constraints(tables)::insert));
    }

    @Override
    public <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> rows) {
        session.write("update " + type + "s", tables -> rows.forEach(new Constraints(tables)::update));
    }

    @Override
    public <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        session.write("delete " + type + "s", tables -> rows.forEach(new Constraints(tables)::remove));
    }

    @Override
    public <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids) {
        AtomicInteger deleted = new AtomicInteger();
        session.write("delete " + type + "s by ids", tables -> {
            List<I> present =
                    ids.stream().distinct().filter(tables.of(type)::containsKey).toList();
            present.forEach(new Constraints(tables)::delete);
            deleted.set(present.size());
        });
        return deleted.get();
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        session.write("insert memberships", tables -> rows.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        session.write(
                "delete memberships", tables -> tables.memberships.keySet().removeAll(Set.copyOf(ids)));
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        session.write("insert links", tables -> links.forEach(new Constraints(tables)::insert));
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        session.write("delete links", tables -> links.forEach(tables.links::remove));
    }
}
