package dev.portwise.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PostgreSQL's {@code pg_stat_statements}, which the server must have loaded when it started. It is asked from another
 * database, so that nothing is added to this one.
 */
final class PostgresqlCount implements StatementCount {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/]*/)([^?]*)(.*)");

    /** The texts of all statements stand in one file, which is read for new statements alone. */
    private static final String CALLS = """
            select queryid::text, calls
            from pg_stat_statements(false)
            where dbid = (select oid from pg_database where datname = ?)
            """;

    private static final String TEXT = """
            select left(query, 500), 1
            from pg_stat_statements(true)
            where dbid = (select oid from pg_database where datname = ?) and queryid = ?::bigint
            limit 1
            """;

    private final CountingConnection connection;
    private final String database;
    private final Map<String, Optional<String>> beginnings = new HashMap<>();

    private PostgresqlCount(CountingConnection connection, String database) {
        this.connection = connection;
        this.database = database;
    }

    static StatementCount on(Endpoint endpoint) {
        Matcher url = URL.matcher(endpoint.url());
        if (!url.matches()) {
            throw new EngineFailure("no database is named by " + endpoint.url(), null);
        }
        String database = url.group(2);
        CountingConnection connection = CountingConnection.to(url.group(1) + "postgres", endpoint)
                .execute("create extension if not exists pg_stat_statements")
                .execute("alter database \"" + database + "\" set pg_stat_statements.track = 'top'");
        return new PostgresqlCount(connection, database);
    }

    @Override
    public synchronized Map<String, Long> executed() {
        Map<String, Long> executed = new HashMap<>();
        connection
                .counts(CALLS, database)
                .forEach((id, calls) -> beginnings
                        .computeIfAbsent(id, this::beginning)
                        .ifPresent(beginning -> executed.merge(beginning, calls, Long::sum)));
        return executed;
    }

    private Optional<String> beginning(String id) {
        return connection.counts(TEXT, database, id).keySet().stream()
                .findFirst()
                .flatMap(StatementBeginning::of);
    }

    @Override
    public boolean countsBatchesOnce() {
        return false;
    }
}
