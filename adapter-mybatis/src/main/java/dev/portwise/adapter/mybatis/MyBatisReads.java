package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Query;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.MembershipId;
import dev.portwise.domain.model.UserId;
import java.util.List;

/** Answers each query with one mapped statement. */
record MyBatisReads(MyBatisSession session) implements StoreReads {

    @Override
    public <A, R extends Row> List<R> find(Query<A, R> query) {
        return session.mapper(query.type()).find(Selection.of(query), query.fetch());
    }

    @Override
    public <A> long count(EntityType<A, ?, ?> type, Criteria<A> criteria) {
        return session.mapper(type).count(Selection.of(criteria));
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return memberships().exists(new MembershipId(user, group));
    }

    @Override
    public List<PostRow> postsOf(UserId author) {
        return session.mapper(PostMapper.class).allOfUser(author);
    }

    @Override
    public List<MembershipRow> membershipsOf(UserId user) {
        return EntityMapper.rows(memberships().allOfUser(user), FetchedMembership::row);
    }

    @Override
    public List<MembershipRow> membershipsOf(GroupId group) {
        return EntityMapper.rows(memberships().allOfGroup(group), FetchedMembership::row);
    }

    private MembershipMapper memberships() {
        return session.mapper(MembershipMapper.class);
    }
}
