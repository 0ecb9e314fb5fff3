package dev.portwise.relations;

import java.sql.SQLException;
import java.util.Optional;

/** A row that the database refuses, since there is one with the same key already. */
final class Collision {

    private static final String STANDARD = "23505";
    private static final int MYSQL = 1062;

    private Collision() {}

    /** The words of the database, if the exception comes from such a row. */
    static Optional<String> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause instanceof SQLException refused
                    && (STANDARD.equals(refused.getSQLState()) || refused.getErrorCode() == MYSQL)) {
                return String.valueOf(refused.getMessage()).lines().findFirst();
            }
        }
        return Optional.empty();
    }
}
