package dev.portwise.comparison;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.workload.TargetStore;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A new store of one engine in which all its candidates are measured.
 *
 * @param schema opened by one of the candidates, which made the schema
 * @param probe looks into the store, and empties it
 * @param targets puts into it what units of work need
 */
public record SharedStore(
        String engine, TemporaryStore store, Persistence schema, StoreProbe probe, TargetStore targets)
        implements AutoCloseable {

    /** Measures the candidates of one engine. The results are by the candidates' names. */
    @FunctionalInterface
    public interface Measurement<T> {
        Map<String, T> of(SharedStore store, List<Candidate> candidates);
    }

    /** Measures each engine by itself, those candidates whose times mean anything. The others go on if an engine fails. */
    public static <T> Map<String, T> onEachEngine(
            List<Candidate> candidates, String what, Attempts attempts, Measurement<T> measurement) {
        Map<String, T> measured = new LinkedHashMap<>();
        Candidate.timedByEngine(candidates)
                .forEach((engine, racing) -> attempts.at(engine, what, () -> {
                            try (SharedStore store = of(racing, attempts)) {
                                return measurement.of(store, racing);
                            }
                        })
                        .ifPresent(measured::putAll));
        return measured;
    }

    /**
     * Opens a new store with the first candidate that can.
     *
     * @param candidates all on one engine
     * @throws StoreUnavailable if none can
     */
    public static SharedStore of(List<Candidate> candidates, Attempts attempts) {
        return candidates.stream()
                .flatMap(candidate -> attempts.at(candidate.name(), "a new store", () -> made(candidate)).stream())
                .findFirst()
                .orElseThrow(() -> new StoreUnavailable("no adapter can open a new store", null));
    }

    private static SharedStore made(Candidate candidate) {
        TemporaryStore store = candidate.newStore();
        try {
            Persistence schema = store.open(StatementObserver.NONE);
            return new SharedStore(candidate.engine(), store, schema, schema.probe(), store.beside(ByHand::targets));
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /**
     * Opens something else beside the candidates.
     *
     * @throws StoreUnavailable if it cannot be opened
     */
    public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
        return store.beside(opening);
    }

    public Capabilities capabilities() {
        return schema.capabilities();
    }

    /** Empties the store first: one in this process would keep its rows in this heap. */
    @Override
    public void close() {
        try (store;
                schema;
                targets) {
            probe.empty();
        }
    }
}
