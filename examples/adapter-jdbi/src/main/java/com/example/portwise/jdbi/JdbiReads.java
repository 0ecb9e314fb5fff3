package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Query;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** One query a question: a {@link Selection} says which aggregates, a {@link Plan} says what is read of them. */
record JdbiReads(Handle handle, String codePointKey) implements StoreReads {

    @Override
    public <A, R extends Row> List<R> find(Query<A, R> query) {
        List<R> found = read(Plan.of(query.type(), query.fetch()), Selection.of(query, codePointKey));
        return query.fetch().relations().size() > 1 && !found.isEmpty() ? withMemberships(found) : found;
    }

    /** A query of its own: both relations in one join would be every post times every membership. */
    @SuppressWarnings("unchecked") // only users have two relations
    private <R extends Row> List<R> withMemberships(List<R> found) {
        List<UserRow> users = (List<UserRow>) found;
        Criteria<?> them = Criteria.ids(users.stream().map(UserRow::id).toList());
        Map<UserId, List<MembershipRow>> joined =
                read(Plan.USERS_WITH_MEMBERSHIPS, Selection.of(EntityType.USER, them)).stream()
                        .collect(Collectors.toMap(UserRow::id, UserRow::memberships));
        return (List<R>) users.stream()
                .map(row -> row.withMemberships(joined.getOrDefault(row.id(), List.of())))
                .toList();
    }

    @Override
    public <A> long count(EntityType<A, ?, ?> type, Criteria<A> criteria) {
        Selection counted = Selection.of(type, criteria);
        return handle.createQuery("select count(*) from (" + counted.select() + ") counted")
                .bindMap(counted.parameters())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public boolean hasMember(GroupId group, UserId user) {
        return handle.attach(MembershipTable.class).exists(user, group);
    }

    @Override
    public List<PostRow> postsOf(UserId author) {
        return read(Plan.POSTS_OF_USER, Selection.of(EntityType.POST, Criteria.Reference.POSTS_OF_AUTHOR.to(author)));
    }

    @Override
    public List<MembershipRow> membershipsOf(UserId user) {
        return find(Query.of(EntityType.USER, Criteria.ids(List.of(user)), Fetch.with(OfUser.MEMBERSHIPS))).stream()
                .flatMap(row -> row.memberships().stream())
                .toList();
    }

    @Override
    public List<MembershipRow> membershipsOf(GroupId group) {
        return find(Query.of(EntityType.GROUP, Criteria.ids(List.of(group)), Fetch.with(OfGroup.MEMBERSHIPS))).stream()
                .flatMap(row -> row.memberships().stream())
                .toList();
    }

    private <R> List<R> read(Plan<R> plan, Selection selection) {
        return plan.rows()
                .apply(handle.createQuery(plan.sql())
                        .define("roots", selection.select())
                        .define("order", selection.order())
                        .bindMap(selection.parameters()));
    }
}
