package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.workload.TargetStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store of one engine that all its adapters have open and work on in turns. */
final class SharedStore implements AutoCloseable {

    private final TemporaryStore store;
    private final Persistence schema;
    private final TargetStore targets;
    private final List<OpenedAdapter> adapters = new ArrayList<>();

    private SharedStore(TemporaryStore store, Persistence schema) {
        this.store = store;
        this.schema = schema;
        this.targets = store.beside(ByHand::targets);
    }

    /**
     * Opens a new store.
     *
     * @param candidates all on one engine
     * @param way how the adapters get to the store
     */
    static SharedStore of(List<Candidate> candidates, UnaryOperator<StoreSettings> way) {
        TemporaryStore store = candidates.get(0).newStore();
        try {
            SharedStore shared = new SharedStore(store, store.open(StatementObserver.NONE));
            candidates.forEach(candidate -> shared.open(candidate, way));
            return shared;
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private void open(Candidate candidate, UnaryOperator<StoreSettings> way) {
        adapters.add(store.beside(settings -> OpenedAdapter.of(candidate, candidate.open(way.apply(settings)))));
    }

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
        targets.close();
        schema.close();
        store.close();
    }
}
