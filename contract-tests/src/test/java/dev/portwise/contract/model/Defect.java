package dev.portwise.contract.model;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Query;
import dev.portwise.adapter.rows.Revised;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.reference.DefectiveReference;
import dev.portwise.contract.reference.Instead;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfPost;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes wrong in real adapters, planted into the sessions of the reference. */
@SuppressWarnings("ImmutableEnumChecker") // what is done instead holds nothing
enum Defect {
    A_MEMBERSHIP_THAT_WAS_LEFT_STAYS("deleteMemberships", call -> null),
    A_LINK_THAT_WAS_TAKEN_AWAY_STAYS("deleteLinks", call -> null),
    A_POST_WITHOUT_AN_AUTHOR_IS_NOT_DELETED("delete", call -> call.first() == EntityType.POST ? null : call.real()),
    THE_DATE_OF_JOINING_LOSES_ITS_MILLISECONDS("insertMemberships", call -> {
        List<MembershipRow> rows = rows(call.first());
        return call.with(rows.stream().map(Defect::toTheSecond).toList());
    }),
    AN_OWNER_IS_NEVER_TAKEN_AWAY("update", call -> {
        if (call.first() != EntityType.GROUP) {
            return call.real();
        }
        List<Revised<GroupRow>> rows = rows(call.arguments().get(1));
        return call.with(
                EntityType.GROUP, rows.stream().map(Defect::keepingTheOwner).toList());
    }),
    A_BULK_REMOVAL_COUNTS_WHAT_WAS_ASKED_FOR("deleteAll", call -> {
        call.real();
        return ((Collection<?>) call.arguments().get(1)).size();
    }),
    MEMBERS_COME_IN_ANOTHER_ORDER("find", call -> {
        List<Row> found = rows(call.real());
        if (query(call).criteria() instanceof Criteria.Connected<?> connected
                && connected.by() == Criteria.Reference.MEMBERS_OF_GROUP) {
            Collections.reverse(found);
        }
        return found;
    }),
    NAMES_ARE_ORDERED_BY_UTF_16_UNIT("find", call -> {
        if (query(call).type() != EntityType.USER || !query(call).inTextOrder()) {
            return call.real();
        }
        List<UserRow> users = rows(call.real());
        users.sort(Comparator.comparing(row -> row.name()));
        return users;
    }),
    USERS_WITHOUT_POSTS_ARE_LOST_WHEN_POSTS_ARE_FETCHED("find", call -> {
        List<Row> found = rows(call.real());
        found.removeIf(row -> query(call).criteria() instanceof Criteria.WithIds<?>
                && row instanceof UserRow user
                && user.posts() != null
                && user.posts().isEmpty());
        return found;
    }),
    TAGS_WITHOUT_POSTS_ARE_LOST_WHEN_POSTS_ARE_FETCHED("find", call -> {
        List<Row> found = rows(call.real());
        found.removeIf(row ->
                row instanceof TagRow tag && tag.posts() != null && tag.posts().isEmpty());
        return found;
    }),
    LATER_PAGES_COME_WITHOUT_THEIR_PLAN("find", call -> {
        Query<?, ?> query = query(call);
        return query.after().isEmpty() ? call.real() : call.with(withoutPlan(query));
    }),
    THE_LIMIT_OF_A_PAGE_CUTS_WHAT_IS_FETCHED("find", call -> {
        List<Row> found = rows(call.real());
        int limit = query(call).limit();
        found.replaceAll(row -> limit > 0 && row instanceof UserRow user && user.posts() != null
                ? user.withPosts(user.posts().stream().limit(limit - 1).toList())
                : row);
        return found;
    }),
    POSTS_ARE_COUNTED_BY_THEIR_TAGS("count", call -> {
        if (!(call.arguments().get(1) instanceof Criteria.Connected<?> connected)
                || connected.by() != Criteria.Reference.POSTS_OF_AUTHOR) {
            return call.real();
        }
        Criteria<Post> posts = connected.by().to(connected.end());
        return call.session().reads().find(Query.of(EntityType.POST, posts, Fetch.with(OfPost.TAGS))).stream()
                .mapToLong(post -> Objects.requireNonNull(post.tags()).size())
                .sum();
    }),
    CONTENT_ALONE_IS_NOT_WRITTEN("update", call -> {
        List<Revised<?>> rows = rows(call.arguments().get(1));
        rows.removeIf(revised -> revised.row() instanceof PostRow now
                && revised.before() instanceof PostRow before
                && now.title().equals(before.title())
                && now.author().equals(before.author()));
        return rows.isEmpty() ? null : call.with(call.first(), rows);
    }),
    A_CHANGE_BY_SOMEBODY_ELSE_IS_OVERLOOKED("commit", call -> {
        try {
            return call.real();
        } catch (Conflict overlooked) {
            return null;
        }
    }),
    WHAT_WAS_SENT_BEFORE_A_FAILURE_IS_COMMITTED("rollback", call -> {
        call.session().commit();
        return null;
    });

    private final String method;
    private final Instead instead;

    Defect(String method, Instead instead) {
        this.method = method;
        this.instead = instead;
    }

    Persistence planted(StatementObserver observer) {
        return new DefectiveReference(observer, Set.of(Guarantee.values()), session -> instead.in(session, method));
    }

    private static MembershipRow toTheSecond(MembershipRow row) {
        return new MembershipRow(
                row.user(), row.group(), row.joinedOn().truncatedTo(ChronoUnit.SECONDS), row.revision());
    }

    private static Revised<GroupRow> keepingTheOwner(Revised<GroupRow> revised) {
        GroupRow row = revised.row();
        GroupRow before = revised.before();
        return row.owner() != null
                ? revised
                : new Revised<>(new GroupRow(row.id(), row.name(), before.owner(), row.revision()), before);
    }

    private static <A, R extends Row> Query<A, R> withoutPlan(Query<A, R> query) {
        return new Query<>(
                query.type(), query.criteria(), query.inTextOrder(), query.after(), query.limit(), Fetch.nothing());
    }

    private static Query<?, ?> query(Instead.Call call) {
        return (Query<?, ?>) call.first();
    }

    @SuppressWarnings("unchecked")
    private static <R> List<R> rows(@Nullable Object answer) {
        return new ArrayList<>((List<R>) Objects.requireNonNull(answer));
    }
}
