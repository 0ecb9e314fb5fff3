package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.StoreSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Adapters under load. In each round each of them works alone for a short block, in random order: other work of the machine
 * slows down all alike. All warm up in the same rounds.
 */
final class Rounds {

    private final LoadPlan plan;
    private final int threads;
    private final List<Entrant> entrants;
    private final Map<Entrant, String> failures = new LinkedHashMap<>();

    Rounds(List<Entrant> entrants, int threads, LoadPlan plan) {
        this.entrants = new ArrayList<>(entrants);
        this.threads = threads;
        this.plan = plan;
    }

    /**
     * Returns those who did all their work.
     *
     * @param progress hears the number of each block, from 1
     */
    List<Entrant> run(IntConsumer progress) {
        Random random = new Random(threads);
        try (Crew crew = new Crew(threads)) {
            do {
                Collections.shuffle(entrants, random);
                each(entrant -> entrant.warmUp(crew, plan));
            } while (entrants.stream().anyMatch(entrant -> !entrant.isWarm(plan)));
            for (int block = 1; block <= plan.blocks(); block++) {
                progress.accept(block);
                Collections.shuffle(entrants, random);
                each(entrant -> entrant.block(crew, plan));
            }
        }
        Map<SharedStore, StoreSnapshot> stores = new LinkedHashMap<>();
        each(entrant ->
                entrant.prove(stores.computeIfAbsent(entrant.store(), store -> new StoreSnapshot(store.probe()))));
        return List.copyOf(entrants);
    }

    /** Why others did not, one message each. */
    Map<Entrant, String> failures() {
        return failures;
    }

    /** Who fails is out; the others go on. */
    private void each(Consumer<Entrant> work) {
        for (Entrant entrant : List.copyOf(entrants)) {
            try {
                work.accept(entrant);
            } catch (RuntimeException failed) {
                entrants.remove(entrant);
                failures.put(entrant, String.valueOf(failed.getMessage()));
            }
        }
    }
}
