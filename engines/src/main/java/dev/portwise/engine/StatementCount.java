package dev.portwise.engine;

import java.util.Map;
import java.util.Optional;

/** What a database itself counts of the statements that it executes. It has a connection of its own. */
public interface StatementCount {

    /**
     * The count on a database, from now on.
     *
     * @param database with the credentials of a user who may read the server's counters and switch them on
     * @return empty if a database counts nothing, as H2, whose statistics contain what its own foreign keys send
     * @throws EngineFailure if the server refuses
     */
    static Optional<StatementCount> on(Endpoint database) {
        String url = database.url();
        if (url.startsWith("jdbc:postgresql:")) {
            return Optional.of(PostgresqlCount.on(database));
        }
        if (url.startsWith("jdbc:mariadb:")) {
            return MariadbCount.on(database);
        }
        return url.startsWith("mongodb:") ? MongodbCount.on(database) : Optional.empty();
    }

    /**
     * How many statements were executed since some fixed moment, by their beginnings in lower case: {@code select}, {@code
     * insert into posts}, {@code getmore}. Transaction control does not count, nor does what a statement sets off.
     */
    Map<String, Long> executed();

    /** Whether a batch counts once. If not, it counts once for each row. */
    boolean countsBatchesOnce();
}
