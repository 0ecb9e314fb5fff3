package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The operations written by hand in JDBC: one open connection, prepared statements, the same tables. */
final class JdbcBaseline implements Subject {

    private static final String FIND_USER = "select id, name, revision from users where name = ?";
    private static final String FIND_GROUP = "select id, name, owner_id, revision from user_group where name = ?";
    private static final String READ_POSTS =
            "select id, title, content, revision from posts where author_id = ? order by id";
    private static final String READ_USER_WITH_POSTS = """
            select p.id, p.title, p.content, p.revision, u.id, u.name, u.revision
            from users u
            left join posts p on p.author_id = u.id
            where u.name = ?
            order by p.id
            """;
    static final String INSERT_POST =
            "insert into posts (id, author_id, title, content, revision) values (?, ?, ?, ?, 1)";
    private static final String INSERT_MEMBERSHIP =
            "insert into memberships (user_id, group_id, joined_on, revision) values (?, ?, ?, 1)";
    private static final String DISOWN_GROUPS =
            "update user_group set owner_id = null, revision = revision + 1 where owner_id = ?";
    private static final String DELETE_USER = "delete from users where id = ? and revision = ?";

    private final Connection connection;
    private final IdColumn ids;

    JdbcBaseline(StoreSettings store) {
        ids = IdColumn.at(store.url());
        Properties properties = new Properties();
        store.user().ifPresent(user -> properties.setProperty("user", user));
        store.password().ifPresent(password -> properties.setProperty("password", password));
        try {
            connection = DriverManager.getConnection(store.url(), properties);
            connection.setAutoCommit(false);
        } catch (SQLException refused) {
            throw new StoreUnavailable(
                    "the hand-written code cannot connect to " + store + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public UserId find(Username name) {
        return inTransaction(() -> new UserId(user(name).id()));
    }

    @Override
    public int readLazily(Username name) {
        return inTransaction(() -> {
            try (PreparedStatement select = connection.prepareStatement(READ_POSTS)) {
                select.setObject(1, ids.parameter(user(name).id()));
                return characters(select);
            }
        });
    }

    @Override
    public int readEagerly(Username name) {
        return inTransaction(() -> {
            try (PreparedStatement select = connection.prepareStatement(READ_USER_WITH_POSTS)) {
                select.setString(1, name.value());
                return characters(select);
            }
        });
    }

    @Override
    public void append(Username name, PostId newPost) {
        inTransaction(() -> {
            Row user = user(name);
            try (PreparedStatement insert = connection.prepareStatement(INSERT_POST)) {
                insert.setObject(1, ids.parameter(newPost.value()));
                insert.setObject(2, ids.parameter(user.id()));
                insert.setString(3, Target.TITLE.value());
                insert.setString(4, Target.CONTENT.value());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void join(Username name, GroupName group, Instant at) {
        inTransaction(() -> {
            Row user = user(name);
            Row joined = row(FIND_GROUP, group.value());
            try (PreparedStatement insert = connection.prepareStatement(INSERT_MEMBERSHIP)) {
                insert.setObject(1, ids.parameter(user.id()));
                insert.setObject(2, ids.parameter(joined.id()));
                insert.setObject(3, at.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void delete(Username name) {
        inTransaction(() -> {
            Row user = user(name);
            try (PreparedStatement disown = connection.prepareStatement(DISOWN_GROUPS);
                    PreparedStatement delete = connection.prepareStatement(DELETE_USER)) {
                disown.setObject(1, ids.parameter(user.id()));
                disown.executeUpdate();
                delete.setObject(1, ids.parameter(user.id()));
                delete.setLong(2, user.revision());
                if (delete.executeUpdate() != 1) {
                    throw new IllegalStateException("the user " + name + " was changed by somebody else");
                }
                return user;
            }
        });
    }

    @Override
    public void store(List<Target> targets) {
        inTransaction(() -> {
            new JdbcTargets(connection, ids).store(targets);
            return targets;
        });
    }

    private Row user(Username name) throws SQLException {
        return row(FIND_USER, name.value());
    }

    private Row row(String query, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("nothing is named " + name);
                }
                return new Row(ids.read(rows, 1), rows.getString("name"), rows.getLong("revision"));
            }
        }
    }

    /** Reads the posts as objects first, as an application does. */
    private int characters(PreparedStatement select) throws SQLException {
        List<PostText> posts = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                posts.add(new PostText(ids.read(rows, 1), rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
        }
        return posts.stream().mapToInt(PostText::characters).sum();
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            try {
                T result = work.done();
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the hand-written code failed: " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("the hand-written code cannot close its connection", failed);
        }
    }

    private record Row(UUID id, String name, long revision) {}

    @FunctionalInterface
    private interface Work<T> {

        T done() throws SQLException;
    }
}
