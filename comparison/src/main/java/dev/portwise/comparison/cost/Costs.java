package dev.portwise.comparison.cost;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.UseCases;
import dev.portwise.domain.model.User;
import java.lang.ref.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Median;

/** Weighs adapters: their code, their libraries, their opening and their heap. */
public final class Costs {

    private static final int OPENINGS = 5;

    /** Each collects the garbage of all memory. */
    private static final int WEIGHINGS = 3;

    private static final int POSTS = 1_000;
    private static final double NANOS_A_MILLI = 1_000_000;
    private static final double BYTES_A_MEGABYTE = 1_000_000;
    private static final double BYTES_A_KILOBYTE = 1_000;

    private final SharedStore store;
    private final User user;

    private Costs(SharedStore store) {
        Target target = Target.of(1, POSTS, 1);
        store.targets().store(List.of(target));
        this.store = store;
        this.user = target.user();
    }

    /** The costs of candidates, by name; of those who could be weighed. */
    public static Map<String, Cost> of(List<Candidate> candidates, Attempts attempts, Progress progress) {
        return SharedStore.onEachEngine(candidates, "cost", attempts, (store, weighed) -> {
            Costs costs = new Costs(store);
            Map<String, Cost> found = new LinkedHashMap<>();
            for (Candidate candidate : weighed) {
                progress.begins(candidate.name(), "cost");
                attempts.at(candidate.name(), "cost", () -> costs.of(candidate))
                        .ifPresent(cost -> found.put(candidate.name(), cost));
            }
            return found;
        });
    }

    private Cost of(Candidate candidate) {
        Optional<AdapterJar> jar = AdapterJar.of(candidate.type());
        List<Opening> adapter = measured(OPENINGS, () -> opening(settings -> new UseCases(candidate.open(settings))));
        List<Opening> byHand =
                measured(OPENINGS, () -> opening(settings -> ByHand.subject(settings, store.capabilities())));
        try (Persistence opened = store.beside(candidate::open)) {
            return new Cost(
                    jar.flatMap(AdapterJar::code),
                    jar.flatMap(AdapterJar::libraries),
                    new Cost.Running(
                            median(adapter, Opening::nanos) / NANOS_A_MILLI,
                            median(adapter, Opening::firstUnitNanos) / NANOS_A_MILLI,
                            median(byHand, Opening::firstUnitNanos) / NANOS_A_MILLI,
                            median(measured(WEIGHINGS, () -> bytesOfOpening(candidate)), bytes -> bytes)
                                    / BYTES_A_MEGABYTE,
                            median(measured(WEIGHINGS, () -> bytesOfPosts(opened)), bytes -> bytes)
                                    / BYTES_A_KILOBYTE));
        }
    }

    /** How long one opening took, and how long until its first unit had ended. */
    private record Opening(long nanos, long firstUnitNanos) {}

    private Opening opening(Function<StoreSettings, Subject> opening) {
        long started = System.nanoTime();
        try (Subject subject = store.beside(opening)) {
            long nanos = System.nanoTime() - started;
            subject.find(user.name());
            return new Opening(nanos, System.nanoTime() - started);
        }
    }

    private long bytesOfOpening(Candidate candidate) {
        long before = LiveHeap.bytes();
        Persistence opened = store.beside(candidate::open);
        try {
            return LiveHeap.bytes() - before;
        } finally {
            opened.close();
        }
    }

    private long bytesOfPosts(Persistence opened) {
        return opened.unitOfWork().read(repositories -> {
            long before = LiveHeap.bytes();
            User loaded = repositories.users().byName(user.name()).orElseThrow();
            try {
                int posts = loaded.posts().size();
                return (LiveHeap.bytes() - before) * POSTS / posts;
            } finally {
                Reference.reachabilityFence(loaded);
            }
        });
    }

    private static <T> List<T> measured(int times, Supplier<T> measurement) {
        return Stream.generate(measurement).limit(times).toList();
    }

    private static <T> double median(List<T> measured, ToDoubleFunction<T> figure) {
        return Median.withDefaults()
                .evaluate(measured.stream().mapToDouble(figure).toArray());
    }
}
