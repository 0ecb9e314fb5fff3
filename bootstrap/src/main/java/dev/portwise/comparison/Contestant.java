package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import java.util.function.Supplier;

/**
 * An adapter and the engine it is tried on.
 *
 * @param engine the engine's name
 * @param caution what a reader must know about results from there; empty if there is nothing
 * @param timed whether times from there mean anything
 * @param newDatabase makes an empty database on the engine, which is started for it if need be
 */
public record Contestant(
        PersistenceAdapter adapter, String engine, String caution, boolean timed, Supplier<Endpoint> newDatabase) {

    /** {@code jpa@postgresql}. */
    public String name() {
        return adapter.name() + "@" + engine;
    }

    /**
     * Opens the adapter on a database of this engine.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    public Persistence open(Endpoint database, StatementObserver observer) {
        return adapter.open(new StoreSettings(database.url(), database.user(), database.password(), observer));
    }
}
