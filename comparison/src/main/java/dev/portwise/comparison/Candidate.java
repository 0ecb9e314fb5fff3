package dev.portwise.comparison;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * An adapter on an engine or on a live database.
 *
 * @param type the adapter's class, whose jar holds its code
 * @param engine the name of the engine, or of the kind of a live database
 * @param arguments the arguments of the command line that select this candidate alone
 * @param caution what a reader must know about its results, such as an imitated engine; empty if nothing
 * @param timed whether its times mean anything
 * @param stores makes an empty store for the adapter alone
 */
public record Candidate(
        PersistenceAdapter plugged,
        Class<?> type,
        String engine,
        String arguments,
        String caution,
        boolean timed,
        Supplier<TemporaryStore> stores) {

    public String adapter() {
        return plugged.name();
    }

    /** {@code jpa@postgresql}. */
    public String name() {
        return adapter() + "@" + engine;
    }

    /**
     * Creates an empty store for the adapter alone.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if the database cannot be reached
     * @throws dev.portwise.engine.EngineFailure if the engine does not start
     */
    public TemporaryStore newStore() {
        return stores.get();
    }

    /**
     * Opens a store that somebody else made, to be timed on the same rows as others.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if it cannot be opened
     */
    public Persistence open(StoreSettings store) {
        return plugged.open(store);
    }

    /** The candidates whose times mean anything, by engine. */
    public static Map<String, List<Candidate>> timedByEngine(List<Candidate> candidates) {
        return candidates.stream()
                .filter(Candidate::timed)
                .collect(Collectors.groupingBy(Candidate::engine, LinkedHashMap::new, Collectors.toList()));
    }
}
