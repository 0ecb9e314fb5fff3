package dev.portwise.comparison.load;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.SharedStore;
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
 * slows down all alike. All warm up in the same rounds. Who fails is out; the others go on.
 */
final class Rounds {

    private final List<Entrant> entrants;
    private final int threads;
    private final LoadPlan plan;
    private final String what;
    private final Attempts attempts;

    /** @param what the name of the work in failures */
    Rounds(List<Entrant> entrants, int threads, LoadPlan plan, String what, Attempts attempts) {
        this.entrants = new ArrayList<>(entrants);
        this.threads = threads;
        this.plan = plan;
        this.what = what;
        this.attempts = attempts;
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
        each(entrant -> entrant.prove(
                stores.computeIfAbsent(entrant.adapter().store(), store -> new StoreSnapshot(store.probe()))));
        return List.copyOf(entrants);
    }

    private void each(Consumer<Entrant> work) {
        entrants.removeIf(entrant -> !attempts.did(entrant.name(), what, () -> work.accept(entrant)));
    }
}
