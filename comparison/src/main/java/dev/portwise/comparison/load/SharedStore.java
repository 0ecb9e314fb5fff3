package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.distance.WiredStore;
import dev.portwise.comparison.workload.TargetStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A store of one engine that all its adapters have open and work on in turns. */
final class SharedStore implements AutoCloseable {

    private final TemporaryStore store;
    private final Persistence schema;
    private final TargetStore targets;
    private final List<OpenedAdapter> adapters = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private SharedStore(TemporaryStore store, Persistence schema) {
        this.store = store;
        this.schema = schema;
        this.targets = store.beside(ByHand::targets);
    }

    /**
     * Opens a new store.
     *
     * @param candidates all on one engine
     * @param distance from the adapters to the store
     */
    static SharedStore of(List<Candidate> candidates, Duration distance) {
        SharedStore shared = made(candidates.get(0).newStore());
        candidates.forEach(candidate -> shared.open(candidate, distance));
        return shared;
    }

    private static SharedStore made(TemporaryStore store) {
        try {
            Persistence schema = store.open(StatementObserver.NONE);
            try {
                return new SharedStore(store, schema);
            } catch (RuntimeException failed) {
                schema.close();
                throw failed;
            }
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** Who cannot be opened is left out; the others go on. */
    private void open(Candidate candidate, Duration distance) {
        try {
            WiredStore opened = store.beside(settings -> distance.isZero()
                    ? WiredStore.direct(candidate.open(settings))
                    : WiredStore.open(candidate::open, settings, distance));
            if (distance.isZero() || opened.proxy().isPresent()) {
                adapters.add(OpenedAdapter.of(candidate, opened));
            } else {
                opened.close();
                leftOut.add(candidate.name() + ", which cannot be put at a distance");
            }
        } catch (RuntimeException failed) {
            leftOut.add(candidate.name() + ", which cannot be opened: " + failed.getMessage());
        }
    }

    List<OpenedAdapter> adapters() {
        return adapters;
    }

    /** Who cannot work here and why, one sentence each. */
    List<String> leftOut() {
        return leftOut;
    }

    TargetStore targets() {
        return targets;
    }

    StoreProbe probe() {
        return schema.probe();
    }

    /** Empties the store first: one in this process would keep its rows in this heap. */
    @Override
    public void close() {
        try (store;
                schema;
                targets) {
            adapters.forEach(OpenedAdapter::close);
            schema.probe().empty();
        }
    }
}
