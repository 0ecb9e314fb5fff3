package dev.portwise.comparison.byhand;

import dev.portwise.comparison.byhand.JdbcRows.Joined;
import dev.portwise.comparison.byhand.JdbcRows.Membership;
import dev.portwise.comparison.byhand.JdbcRows.Named;
import dev.portwise.comparison.byhand.JdbcRows.Page;
import dev.portwise.comparison.byhand.JdbcRows.Post;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Finds and reads, with one query each. What is found by a key and is not there is {@link NotFound}. */
record JdbcQueries(JdbcTransaction transaction) {

    Named user(Username name) throws SQLException {
        return named("user", "select id, name, revision from users where name = ?", name.value());
    }

    Named group(GroupName name) throws SQLException {
        return named("group", "select id, name, revision from user_group where name = ?", name.value());
    }

    Named tag(TagName name) throws SQLException {
        return named("tag", "select id, name, revision from tags where name = ?", name.value());
    }

    private Named named(String what, String query, String name) throws SQLException {
        return found(transaction.query(query, Named::read, name), what, name);
    }

    Post post(PostId id) throws SQLException {
        String query = "select id, title, content, revision from posts where id = ?";
        return found(transaction.query(query, Post::read, id.value()), "post", id);
    }

    Joined<Post, Named> postWithTags(PostId id) throws SQLException {
        String query = """
                select p.id, p.title, p.content, p.revision, t.id, t.name, t.revision
                from posts p
                left join post_tags l on l.post_id = p.id
                left join tags t on t.id = l.tag_id
                where p.id = ?
                """;
        return found(transaction.queryJoined(query, Post::read, Post.COLUMNS, Named::read, id.value()), "post", id);
    }

    List<Post> posts(Named author) throws SQLException {
        String query = "select id, title, content, revision from posts where author_id = ? order by id";
        return transaction.query(query, Post::read, author.id());
    }

    /** The posts after a post. The query looks one row ahead. */
    Page posts(Named author, UUID after, int size) throws SQLException {
        String query = """
                select id, title, content, revision
                from posts
                where author_id = ? and id > ?
                order by id
                limit ?
                """;
        return transaction.read(
                query,
                rows -> {
                    List<Post> posts = new ArrayList<>();
                    while (posts.size() < size && rows.next()) {
                        posts.add(Post.read(rows, 1, transaction.ids()));
                    }
                    return new Page(posts, rows.next());
                },
                author.id(),
                after,
                size + 1);
    }

    Joined<Named, Post> userWithPosts(Username name) throws SQLException {
        return found(usersWithPosts("u.name = ?", name.value()), "user", name);
    }

    List<Joined<Named, Post>> usersWithPosts(List<UserId> ids) throws SQLException {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return usersWithPosts(
                "u.id in (" + places + ")", ids.stream().map(UserId::value).toArray());
    }

    private List<Joined<Named, Post>> usersWithPosts(String condition, Object... parameters) throws SQLException {
        String query = """
                select u.id, u.name, u.revision, p.id, p.title, p.content, p.revision
                from users u
                left join posts p on p.author_id = u.id
                where %s
                order by u.id, p.id
                """.formatted(condition);
        return transaction.queryJoined(query, Named::read, Named.COLUMNS, Post::read, parameters);
    }

    Joined<Named, Membership> userWithGroups(Username name) throws SQLException {
        String query = """
                select u.id, u.name, u.revision, g.id, g.name, g.revision, m.joined_on, m.revision
                from users u
                left join memberships m on m.user_id = u.id
                left join user_group g on g.id = m.group_id
                where u.name = ?
                order by g.id
                """;
        return found(
                transaction.queryJoined(query, Named::read, Named.COLUMNS, Membership::read, name.value()),
                "user",
                name);
    }

    Joined<Named, Membership> groupWithMembers(GroupName name) throws SQLException {
        String query = """
                select g.id, g.name, g.revision, u.id, u.name, u.revision, m.joined_on, m.revision
                from user_group g
                left join memberships m on m.group_id = g.id
                left join users u on u.id = m.user_id
                where g.name = ?
                order by u.id
                """;
        return found(
                transaction.queryJoined(query, Named::read, Named.COLUMNS, Membership::read, name.value()),
                "group",
                name);
    }

    List<Membership> memberships(Named user) throws SQLException {
        String query = """
                select g.id, g.name, g.revision, m.joined_on, m.revision
                from memberships m
                join user_group g on g.id = m.group_id
                where m.user_id = ?
                order by g.id
                """;
        return transaction.query(query, Membership::read, user.id());
    }

    private static <T> T found(List<T> rows, String what, Object key) {
        if (rows.isEmpty()) {
            throw new NotFound(what, key);
        }
        return rows.get(0);
    }
}
