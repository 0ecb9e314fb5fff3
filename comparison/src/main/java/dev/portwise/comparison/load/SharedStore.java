package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.workload.TargetStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A store of one engine that all its adapters have open and work on in turns. */
final class SharedStore implements AutoCloseable {

    private final TemporaryStore store;
    private final Persistence schema;
    private final TargetStore targets;
    private final Way way;
    private final List<OpenedAdapter> adapters = new ArrayList<>();

    private SharedStore(TemporaryStore store, Persistence schema, Duration distance) {
        this.store = store;
        this.schema = schema;
        this.targets = store.beside(ByHand::targets);
        this.way = store.beside(settings -> Way.to(settings, distance));
    }

    /**
     * Opens a new store.
     *
     * @param candidates all on one engine
     * @param distance from the adapters to the store
     */
    static SharedStore of(List<Candidate> candidates, Duration distance) {
        TemporaryStore store = candidates.get(0).newStore();
        try {
            SharedStore shared = new SharedStore(store, store.open(StatementObserver.NONE), distance);
            candidates.forEach(shared::open);
            return shared;
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private void open(Candidate candidate) {
        way.settings()
                .ifPresent(settings ->
                        adapters.add(store.beside(direct -> OpenedAdapter.of(candidate, candidate.open(settings)))));
    }

    /** Empty if the store cannot be put at that distance. */
    List<OpenedAdapter> adapters() {
        return adapters;
    }

    TargetStore targets() {
        return targets;
    }

    StoreProbe probe() {
        return schema.probe();
    }

    @Override
    public void close() {
        adapters.forEach(OpenedAdapter::close);
        way.close();
        targets.close();
        schema.close();
        store.close();
    }
}
