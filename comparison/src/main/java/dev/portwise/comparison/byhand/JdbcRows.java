package dev.portwise.comparison.byhand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The rows as objects. */
final class JdbcRows {

    private JdbcRows() {}

    /** A user, a tag or a group. */
    record Named(UUID id, String name, long revision) {

        static final int COLUMNS = 3;

        static Named read(ResultSet row, int first, IdColumn ids) throws SQLException {
            return new Named(ids.read(row, first), row.getString(first + 1), row.getLong(first + 2));
        }
    }

    /** A post, without its author and tags. */
    record Post(UUID id, String title, String content, long revision) {

        static final int COLUMNS = 4;

        static Post read(ResultSet row, int first, IdColumn ids) throws SQLException {
            return new Post(
                    ids.read(row, first), row.getString(first + 1), row.getString(first + 2), row.getLong(first + 3));
        }
    }

    /** A membership with its other end, as a user reads a group or a group reads a user. */
    record Membership(Named otherEnd, Instant joinedOn, long revision) {

        static Membership read(ResultSet row, int first, IdColumn ids) throws SQLException {
            int own = first + Named.COLUMNS;
            return new Membership(
                    Named.read(row, first, ids),
                    row.getObject(own, OffsetDateTime.class).toInstant(),
                    row.getLong(own + 1));
        }
    }

    /** A page of posts, and whether another page follows. */
    record Page(List<Post> posts, boolean more) {}

    /** An object with those that were joined to it. */
    record Joined<R, C>(R root, List<C> children) {}
}
