package dev.portwise.comparison.cost;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import dev.portwise.comparison.workload.UseCases;
import dev.portwise.domain.model.User;
import java.lang.ref.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.apache.commons.statistics.descriptive.Median;

/** Weighs adapters: their code, their libraries, their opening and their heap. */
public final class Costs {

    private static final int TIMES = 5;
    private static final int POSTS = 1_000;
    private static final double NANOS_A_MILLI = 1_000_000;
    private static final double BYTES_A_MEGABYTE = 1_000_000;
    private static final double BYTES_A_KILOBYTE = 1_000;

    private final TemporaryStore store;
    private final User user;

    private Costs(TemporaryStore store, User user) {
        this.store = store;
        this.user = user;
    }

    /** The costs of candidates, by name; of those who could be weighed. */
    public static Map<String, Cost> of(List<Candidate> candidates, Attempts attempts, Progress progress) {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            progress.begins(candidate.name(), "cost");
            attempts.at(candidate.name(), "cost", () -> weighed(candidate))
                    .ifPresent(cost -> costs.put(candidate.name(), cost));
        }
        return costs;
    }

    private static Cost weighed(Candidate candidate) {
        Optional<AdapterJar> jar = AdapterJar.of(candidate.adapter());
        return new Cost(jar.flatMap(AdapterJar::code), jar.flatMap(AdapterJar::libraries), running(candidate));
    }

    private static Cost.Running running(Candidate candidate) {
        try (TemporaryStore store = candidate.newStore();
                Persistence opened = store.open(StatementObserver.NONE);
                TargetStore targets = store.beside(ByHand::targets)) {
            Target target = Target.of(1, POSTS, 1);
            targets.store(List.of(target));
            Costs costs = new Costs(store, target.user());
            return new Cost.Running(
                    costs.openingNanos(candidate::open) / NANOS_A_MILLI,
                    costs.firstUnitNanos(settings -> new UseCases(candidate.open(settings))) / NANOS_A_MILLI,
                    costs.firstUnitNanos(settings -> ByHand.subject(settings, opened.capabilities())) / NANOS_A_MILLI,
                    costs.heapOfOpening(candidate::open) / BYTES_A_MEGABYTE,
                    costs.heapOfPosts(opened) / BYTES_A_KILOBYTE);
        }
    }

    private double openingNanos(Function<StoreSettings, Persistence> opening) {
        return median(() -> {
            long started = System.nanoTime();
            Persistence opened = store.beside(opening);
            long nanos = System.nanoTime() - started;
            opened.close();
            return nanos;
        });
    }

    private double firstUnitNanos(Function<StoreSettings, Subject> opening) {
        return median(() -> {
            long started = System.nanoTime();
            try (Subject subject = store.beside(opening)) {
                subject.find(user.name());
                return System.nanoTime() - started;
            }
        });
    }

    private double heapOfOpening(Function<StoreSettings, Persistence> opening) {
        return median(() -> {
            long before = LiveHeap.bytes();
            Persistence opened = store.beside(opening);
            long bytes = LiveHeap.bytes() - before;
            opened.close();
            return bytes;
        });
    }

    private double heapOfPosts(Persistence opened) {
        return median(() -> opened.unitOfWork().read(repositories -> {
            long before = LiveHeap.bytes();
            User loaded = repositories.users().byName(user.name()).orElseThrow();
            try {
                int posts = loaded.posts().size();
                return (LiveHeap.bytes() - before) * POSTS / posts;
            } finally {
                Reference.reachabilityFence(loaded);
            }
        }));
    }

    private static double median(LongSupplier measured) {
        return Median.withDefaults()
                .evaluate(LongStream.generate(measured)
                        .limit(TIMES)
                        .asDoubleStream()
                        .toArray());
    }
}
