package dev.portwise.comparison.shape;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.comparison.byhand.MongoTargets;
import dev.portwise.comparison.plain.mongo.DocumentLimit;
import dev.portwise.comparison.plain.mongo.EmbeddedPosts;
import dev.portwise.comparison.plain.mongo.PlainMongo;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Measures both shapes on each MongoDB with transactions: moving a post between documents needs one.
 *
 * @param sizes how many posts users have
 * @param atOnce how many posts are written with one command on the way to the limit of a document
 */
public record ShapeRun(List<Integer> sizes, Duration warmUp, Duration measured, int atOnce) {

    /** About a minute and a half. */
    public static final ShapeRun THOROUGH =
            new ShapeRun(List.of(10, 100, 1_000, 10_000), Duration.ofSeconds(1), Duration.ofSeconds(3), 1_000);

    /** The results by the name of the candidate. */
    public Map<String, Shapes> of(List<Candidate> candidates, Attempts attempts, Progress progress) {
        Map<String, Shapes> shapes = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (isCompared(candidate)) {
                attempts.at(candidate.name(), "two shapes", () -> on(candidate, progress))
                        .flatMap(Function.identity())
                        .ifPresent(both -> shapes.put(candidate.name(), both));
            }
        }
        return shapes;
    }

    private Optional<Shapes> on(Candidate candidate, Progress progress) {
        try (TemporaryStore store = candidate.newStore();
                Persistence opened = store.open(StatementObserver.NONE)) {
            return opened.capabilities().has(Guarantee.ATOMIC_UNITS)
                    ? Optional.of(on(store, candidate.name(), progress))
                    : Optional.empty();
        }
    }

    /** The most pieces of work for these candidates. */
    public int pieces(List<Candidate> candidates) {
        return (int) candidates.stream().filter(ShapeRun::isCompared).count()
                * (sizes.size() * ShapeStep.ALL.size() + 1);
    }

    private static boolean isCompared(Candidate candidate) {
        return candidate.adapter().equals("mongo");
    }

    Shapes on(TemporaryStore store, String where, Progress progress) {
        try (PlainMongo separate = store.beside(settings -> new PlainMongo(settings, true));
                EmbeddedPosts embedded = store.beside(EmbeddedPosts::new);
                TargetStore supply = store.beside(MongoTargets::new)) {
            ShapeRace race = new ShapeRace(separate, embedded, warmUp, measured);
            List<ShapePoint> points = new ArrayList<>();
            for (int size : sizes) {
                Target target = Target.of(2, size, 0);
                supply.store(List.of(target));
                embedded.store(List.of(target));
                for (ShapeStep step : ShapeStep.ALL) {
                    progress.begins(where, step.step() + " in two shapes, " + size + " posts");
                    points.add(race.time(step, target));
                }
            }
            progress.begins(where, "how many posts a document holds");
            Target empty = Target.of(1, 0, 0);
            embedded.store(List.of(empty));
            DocumentLimit limit = DocumentLimit.reach(embedded, empty.user().name(), atOnce);
            return new Shapes(points, limit.posts(), limit.refusal());
        }
    }
}
