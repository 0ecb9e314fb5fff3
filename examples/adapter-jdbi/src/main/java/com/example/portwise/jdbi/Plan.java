package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.EntityType;
import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.Row;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.mapper.RowViewMapper;
import org.jdbi.v3.core.result.ResultBearing;
import org.jdbi.v3.core.result.RowView;

/**
 * What is read of some {@link Selection}: a query around their select, and what becomes of its rows.
 *
 * @param sql with {@code <roots>} and {@code <order>} to be filled in
 */
record Plan<R>(String sql, Function<ResultBearing, List<R>> rows) {

    static final Plan<UserRow> USERS = each("""
            select root.id as user_id, root.name as user_name, root.revision as user_revision
            from (<roots>) root
            order by <order>
            """, row(UserRow.class));

    static final Plan<UserRow> USERS_WITH_POSTS = gathered(
            """
            select root.id as user_id, root.name as user_name, root.revision as user_revision,
                   p.id as post_id, p.title as post_title, p.content as post_content,
                   p.revision as post_revision, p.author_id as post_author
            from (<roots>) root
            left join posts p on p.author_id = root.id
            order by <order>, p.id
            """, new JoinedRows<>("user_id", row(UserRow.class), "post_id", row(PostRow.class), UserRow::withPosts));

    static final Plan<UserRow> USERS_WITH_MEMBERSHIPS = gathered(
            """
            select root.id as user_id, root.name as user_name, root.revision as user_revision,
                   m.user_id as membership_user, m.group_id as membership_group,
                   m.joined_on as membership_joined_on, m.revision as membership_revision,
                   g.id as group_id, g.name as group_name, g.owner_id as group_owner,
                   g.revision as group_revision
            from (<roots>) root
            left join memberships m on m.user_id = root.id
            left join user_group g on g.id = m.group_id
            order by <order>, m.group_id
            """,
            new JoinedRows<>(
                    "user_id",
                    row(UserRow.class),
                    "membership_group",
                    Plan::membershipWithGroup,
                    UserRow::withMemberships));

    static final Plan<PostRow> POSTS = each("""
            select root.id as post_id, root.title as post_title, root.content as post_content,
                   root.revision as post_revision, root.author_id as post_author,
                   u.id as user_id, u.name as user_name, u.revision as user_revision
            from (<roots>) root
            join users u on u.id = root.author_id
            order by <order>
            """, Plan::postWithAuthor);

    static final Plan<PostRow> POSTS_WITH_TAGS = gathered(
            """
            select root.id as post_id, root.title as post_title, root.content as post_content,
                   root.revision as post_revision, root.author_id as post_author,
                   u.id as user_id, u.name as user_name, u.revision as user_revision,
                   t.id as tag_id, t.name as tag_name, t.revision as tag_revision
            from (<roots>) root
            join users u on u.id = root.author_id
            left join post_tags l on l.post_id = root.id
            left join tags t on t.id = l.tag_id
            order by <order>, t.id
            """, new JoinedRows<>("post_id", Plan::postWithAuthor, "tag_id", row(TagRow.class), PostRow::withTags));

    /** For the list of an author whom the unit has. */
    static final Plan<PostRow> POSTS_OF_USER = each("""
            select root.id as post_id, root.title as post_title, root.content as post_content,
                   root.revision as post_revision, root.author_id as post_author
            from (<roots>) root
            order by <order>
            """, row(PostRow.class));

    static final Plan<TagRow> TAGS = each("""
            select root.id as tag_id, root.name as tag_name, root.revision as tag_revision
            from (<roots>) root
            order by <order>
            """, row(TagRow.class));

    static final Plan<TagRow> TAGS_WITH_POSTS = gathered(
            """
            select root.id as tag_id, root.name as tag_name, root.revision as tag_revision,
                   p.id as post_id, p.title as post_title, p.content as post_content,
                   p.revision as post_revision, p.author_id as post_author,
                   u.id as user_id, u.name as user_name, u.revision as user_revision
            from (<roots>) root
            left join post_tags l on l.tag_id = root.id
            left join posts p on p.id = l.post_id
            left join users u on u.id = p.author_id
            order by <order>, p.id
            """, new JoinedRows<>("tag_id", row(TagRow.class), "post_id", Plan::postWithAuthor, TagRow::withPosts));

    static final Plan<GroupRow> GROUPS = each("""
            select root.id as group_id, root.name as group_name, root.owner_id as group_owner,
                   root.revision as group_revision
            from (<roots>) root
            order by <order>
            """, row(GroupRow.class));

    static final Plan<GroupRow> GROUPS_WITH_MEMBERSHIPS = gathered(
            """
            select root.id as group_id, root.name as group_name, root.owner_id as group_owner,
                   root.revision as group_revision,
                   m.user_id as membership_user, m.group_id as membership_group,
                   m.joined_on as membership_joined_on, m.revision as membership_revision,
                   u.id as user_id, u.name as user_name, u.revision as user_revision
            from (<roots>) root
            left join memberships m on m.group_id = root.id
            left join users u on u.id = m.user_id
            order by <order>, m.user_id
            """,
            new JoinedRows<>(
                    "group_id",
                    row(GroupRow.class),
                    "membership_user",
                    Plan::membershipWithUser,
                    GroupRow::withMemberships));

    /** For a user with both relations the one for the posts. */
    @SuppressWarnings("unchecked") // the rows of each type are its own
    static <A, R extends Row> Plan<R> of(EntityType<A, ?, R> type, Fetch<A> fetch) {
        Plan<? extends Row> plan;
        if (type == EntityType.USER) {
            plan = fetch.relations().contains(OfUser.POSTS)
                    ? USERS_WITH_POSTS
                    : fetch.relations().isEmpty() ? USERS : USERS_WITH_MEMBERSHIPS;
        } else if (type == EntityType.POST) {
            plan = fetch.relations().isEmpty() ? POSTS : POSTS_WITH_TAGS;
        } else if (type == EntityType.TAG) {
            plan = fetch.relations().isEmpty() ? TAGS : TAGS_WITH_POSTS;
        } else {
            plan = fetch.relations().isEmpty() ? GROUPS : GROUPS_WITH_MEMBERSHIPS;
        }
        return (Plan<R>) plan;
    }

    private static <R> Plan<R> each(String sql, Function<RowView, R> row) {
        return new Plan<>(
                sql, result -> result.map((RowViewMapper<R>) row::apply).list());
    }

    private static <R> Plan<R> gathered(String sql, JoinedRows<R, ?> gathering) {
        return new Plan<>(sql, result -> result.reduceRows(gathering).toList());
    }

    private static <R> Function<RowView, R> row(Class<R> type) {
        return row -> row.getRow(type);
    }

    private static PostRow postWithAuthor(RowView row) {
        return row.getRow(PostRow.class).withAuthor(row.getRow(UserRow.class));
    }

    private static MembershipRow membershipWithGroup(RowView row) {
        return row.getRow(MembershipRow.class).withGroup(row.getRow(GroupRow.class));
    }

    private static MembershipRow membershipWithUser(RowView row) {
        return row.getRow(MembershipRow.class).withUser(row.getRow(UserRow.class));
    }
}
