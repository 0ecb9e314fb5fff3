package dev.portwise.cli.store;

import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Optional;
import java.util.stream.Stream;

/** A kind of live database: it exists already and may hold things of others. */
public interface LiveDatabase {

    /** The kind of live database that the URL belongs to, if it is known here. */
    static Optional<LiveDatabase> at(String url) {
        return Stream.of(new LiveH2(), new LivePostgresql(), new LiveMariadb(), new LiveMongodb())
                .filter(database -> url.startsWith(database.kind().urlPrefix()))
                .findFirst();
    }

    /** The kind of store. */
    StoreKind kind();

    /**
     * What the database that the URL names holds. Creates nothing. Waits five seconds for an answer.
     *
     * @param settings the URL as given, with the credentials
     * @throws dev.portwise.domain.exception.StoreUnavailable if the database cannot be reached or refuses the credentials
     * @throws IllegalArgumentException if the URL names no database; the message says what is missing
     */
    StoreContents contents(StoreSettings settings);

    /**
     * Makes sure that an adapter can make its tables or collections in the database that the URL names, as far as the
     * server tells. Leaves nothing there.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it takes no writes or a right is missing; the message says
     *     which
     */
    void requireRoom(StoreSettings settings);

    /**
     * Makes a temporary schema or database, named {@code portwise_…}.
     *
     * @param settings the URL as given, with the credentials
     * @throws dev.portwise.domain.exception.StoreUnavailable if the database cannot be reached, refuses the credentials or
     *     does not grant a right that is needed; the message says which, and nothing was created
     */
    TemporaryDatabase newTemporary(StoreSettings settings);
}
