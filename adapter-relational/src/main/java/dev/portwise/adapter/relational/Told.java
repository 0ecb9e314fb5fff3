package dev.portwise.adapter.relational;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database tells of a refused row.
 *
 * @param keys where it spells the keys of the row, which may be called like anything
 * @param constraint where it names the constraint, before any key
 * @param statement the statement, where MariaDB's driver adds it, which it is asked to; else nothing
 */
record Told(String keys, String constraint, String statement) {

    /** MariaDB spells the key first. */
    private static final Pattern DUPLICATE =
            Pattern.compile("(?s)\\A((?:\\(conn=\\d+\\) )?Duplicate entry '.*') for key '(.*)");

    private static final String STATEMENT = "\nQuery is";

    static Told by(SQLException error) {
        String[] parts = String.valueOf(error.getMessage()).split(STATEMENT, 2);
        String statement = parts.length > 1 ? parts[1] : "";
        Matcher duplicate = DUPLICATE.matcher(parts[0]);
        return duplicate.matches()
                ? new Told(duplicate.group(1), duplicate.group(2), statement)
                : new Told(parts[0], parts[0], statement);
    }
}
