package dev.portwise.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MariaDB's digests of statements, if the server was started with its performance schema. */
record MariadbCount(CountingConnection connection, String database) implements StatementCount {

    private static final Pattern URL = Pattern.compile("jdbc:mariadb:[^/]*//[^/]+/([^?]+).*");

    private static final String DIGESTS = """
            select digest_text, count_star
            from performance_schema.events_statements_summary_by_digest
            where schema_name = ?
            """;

    private static final String BUSY = """
            select 'busy', count(*)
            from information_schema.processlist
            where db = ? and command <> 'Sleep' and id <> connection_id()
            """;

    /** A statement that waits for a lock is busy for long. */
    private static final int MAX_LOOKS = 100;

    static Optional<StatementCount> on(Endpoint endpoint) {
        Matcher url = URL.matcher(endpoint.url());
        if (!url.matches()) {
            throw new EngineFailure("no database is named by " + endpoint.url(), null);
        }
        CountingConnection connection = CountingConnection.to(endpoint.url(), endpoint);
        if (connection.counts("select 'on', @@performance_schema").getOrDefault("on", 0L) == 0) {
            return Optional.empty();
        }
        connection.execute(
                "update performance_schema.setup_instruments set enabled = 'YES' where name like 'statement/%'");
        return Optional.of(new MariadbCount(connection, url.group(1)));
    }

    @Override
    public Map<String, Long> executed() {
        awaitDigests();
        Map<String, Long> executed = new HashMap<>();
        connection
                .counts(DIGESTS, database)
                .forEach((digest, times) ->
                        beginning(digest).ifPresent(beginning -> executed.merge(beginning, times, Long::sum)));
        return executed;
    }

    /** The server answers a statement before it counts it. */
    private void awaitDigests() {
        for (int look = 0; look < MAX_LOOKS; look++) {
            if (connection.counts(BUSY, database).getOrDefault("busy", 0L) == 0) {
                return;
            }
        }
    }

    /** A digest quotes every name. Queries of the server's own tables are ours. */
    private static Optional<String> beginning(String digest) {
        return digest.contains("_schema") ? Optional.empty() : StatementBeginning.of(digest.replace("`", ""));
    }

    @Override
    public boolean countsBatchesOnce() {
        return false;
    }
}
