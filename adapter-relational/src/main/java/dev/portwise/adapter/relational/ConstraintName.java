package dev.portwise.adapter.relational;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Where each database tells the name of the constraint that a statement violates. The values of the row never count. */
final class ConstraintName {

    /** MariaDB calls the primary key of every table so. */
    static final String ANY_PRIMARY_KEY = "PRIMARY";

    /** H2 begins with the constraint; the values of the row follow a parenthesis. */
    private static final Pattern IN_H2 = Pattern.compile("\\A[^\"]*\"(?:[^(]*?\\.)??(\\w+)(?:: | INDEX )");

    /** MariaDB ends with the name of the key, in each of its languages; the value before it can look like anything. */
    private static final Pattern KEY_IN_MARIADB = Pattern.compile("'(\\w+)'[^']*\\z");

    /** MariaDB shows the definition of the foreign key and no value. */
    private static final Pattern FOREIGN_KEY_IN_MARIADB = Pattern.compile(", CONSTRAINT `(\\w+)` FOREIGN KEY ");

    private ConstraintName() {}

    /** The name in whichever case; empty if the error tells none. */
    static Optional<String> in(SQLException error) {
        if (error instanceof PSQLException refused) {
            return Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getConstraint);
        }
        return switch (error.getErrorCode()) {
            case 23503, 23505, 23506 -> found(IN_H2, error);
            case 1062, 1586 -> found(KEY_IN_MARIADB, error);
            case 1451, 1452 -> found(FOREIGN_KEY_IN_MARIADB, error);
            default -> Optional.empty();
        };
    }

    private static Optional<String> found(Pattern place, SQLException error) {
        Matcher matcher = place.matcher(String.valueOf(error.getMessage()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
