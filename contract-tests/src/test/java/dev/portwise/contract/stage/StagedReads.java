package dev.portwise.contract.stage;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Query;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import java.util.List;

/** The queries that are written. */
record StagedReads(Stage stage, StoreReads whole) implements StoreReads {

    @Override
    public <A, R extends Row> List<R> find(Query<A, R> query) {
        stage.require(Stage.of(query));
        return whole.find(query);
    }

    @Override
    public <A> long count(EntityType<A, ?, ?> type, Criteria<A> criteria) {
        stage.require(Stage.of(type));
        stage.require(Stage.of(criteria));
        return whole.count(type, criteria);
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        stage.require(Stage.MEMBERSHIPS);
        return whole.hasMember(group, user);
    }

    @Override
    public List<PostRow> postsOf(UserId author) {
        stage.require(Stage.POSTS);
        return whole.postsOf(author);
    }

    @Override
    public List<MembershipRow> membershipsOf(UserId user) {
        stage.require(Stage.MEMBERSHIPS);
        return whole.membershipsOf(user);
    }

    @Override
    public List<MembershipRow> membershipsOf(GroupId group) {
        stage.require(Stage.MEMBERSHIPS);
        return whole.membershipsOf(group);
    }
}
