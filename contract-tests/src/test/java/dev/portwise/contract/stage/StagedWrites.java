package dev.portwise.contract.stage;

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

/** The writes that are written. */
record StagedWrites(Stage stage, StoreWrites whole) implements StoreWrites {

    @Override
    public <R extends Row> void insert(EntityType<?, ?, R> type, List<R> rows) {
        stage.require(Stage.of(type));
        whole.insert(type, rows);
    }

    @Override
    public <R extends Row> void update(EntityType<?, ?, R> type, List<Revised<R>> rows) {
        requireChanging(type);
        whole.update(type, rows);
    }

    @Override
    public <R extends Row> void delete(EntityType<?, ?, R> type, List<R> rows) {
        requireChanging(type);
        whole.delete(type, rows);
    }

    @Override
    public <I extends Identifier> int deleteAll(EntityType<?, I, ?> type, Collection<I> ids) {
        requireChanging(type);
        return whole.deleteAll(type, ids);
    }

    @Override
    public void insertMemberships(List<MembershipRow> rows) {
        stage.require(Stage.MEMBERSHIPS);
        whole.insertMemberships(rows);
    }

    @Override
    public void deleteMemberships(List<MembershipId> ids) {
        stage.require(Stage.MEMBERSHIPS);
        whole.deleteMemberships(ids);
    }

    @Override
    public void insertLinks(List<TagLink> links) {
        stage.require(Stage.TAGS);
        whole.insertLinks(links);
    }

    @Override
    public void deleteLinks(List<TagLink> links) {
        stage.require(Stage.TAGS);
        whole.deleteLinks(links);
    }

    private void requireChanging(EntityType<?, ?, ?> type) {
        stage.require(type == EntityType.USER ? Stage.USERS : Stage.of(type));
    }
}
