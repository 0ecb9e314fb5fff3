package dev.portwise.comparison.timing;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Puts targets into the tables, one batch for each table. */
record JdbcTargets(Connection connection, IdColumn ids) {

    private static final String INSERT_USER = "insert into users (id, name, revision) values (?, ?, 1)";
    private static final String INSERT_GROUP = "insert into user_group (id, name, revision) values (?, ?, 1)";

    void store(List<Target> targets) throws SQLException {
        try (PreparedStatement users = connection.prepareStatement(INSERT_USER);
                PreparedStatement groups = connection.prepareStatement(INSERT_GROUP);
                PreparedStatement posts = connection.prepareStatement(JdbcBaseline.INSERT_POST)) {
            for (Target target : targets) {
                User user = target.user();
                add(users, ids.parameter(user.id().value()), user.name().value());
                Group group = target.group();
                add(groups, ids.parameter(group.id().value()), group.name().value());
                for (Post post : user.posts()) {
                    add(
                            posts,
                            ids.parameter(post.id().value()),
                            ids.parameter(user.id().value()),
                            post.title().value(),
                            post.content().value());
                }
            }
            users.executeBatch();
            groups.executeBatch();
            posts.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            insert.setObject(at + 1, values[at]);
        }
        insert.addBatch();
    }
}
