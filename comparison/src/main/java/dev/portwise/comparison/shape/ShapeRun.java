package dev.portwise.comparison.shape;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.plain.mongo.DocumentLimit;
import dev.portwise.comparison.plain.mongo.EmbeddedPosts;
import dev.portwise.comparison.plain.mongo.PlainMongo;
import dev.portwise.comparison.timing.Contender;
import dev.portwise.comparison.timing.Layer;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.workload.Operation;
import dev.portwise.comparison.workload.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures both shapes on each MongoDB with transactions: moving a post between documents needs one.
 *
 * @param sizes how many posts users have
 * @param atOnce how many posts are written with one command on the way to the limit of a document
 */
public record ShapeRun(List<Integer> sizes, TimingPlan plan, int atOnce) {

    /** About a minute and a half. */
    public static final ShapeRun THOROUGH = new ShapeRun(
            List.of(10, 100, 1_000, 10_000),
            new TimingPlan(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(2), 10, 3_000),
            1_000);

    private static final Contender SEPARATE =
            new Contender("posts in a collection", Layer.PLAIN, settings -> new PlainMongo(settings, true));
    private static final Contender EMBEDDED = new Contender("posts in their author", Layer.PLAIN, EmbeddedPosts::new);

    /** The results by the name of the candidate. */
    public Map<String, Shapes> of(List<Candidate> candidates, Attempts attempts, Progress progress) {
        return SharedStore.onEachEngine(
                candidates.stream()
                        .filter(candidate -> candidate.adapter().equals("mongo"))
                        .toList(),
                "two shapes",
                attempts,
                (store, mongo) -> store.capabilities().has(Guarantee.ATOMIC_UNITS)
                        ? Map.of(mongo.get(0).name(), on(store, attempts, progress))
                        : Map.of());
    }

    private Shapes on(SharedStore store, Attempts attempts, Progress progress) {
        try (EmbeddedPosts embedded = store.beside(EmbeddedPosts::new)) {
            SharedStore both = new BothShapes(store, embedded).store();
            List<ShapePoint> points = new ArrayList<>();
            for (int size : sizes) {
                List<Operation> operations = Operation.inAnyShape(size);
                Timings race = Timings.of(
                        " in two shapes, %d posts".formatted(size),
                        operations,
                        List.of(SEPARATE, EMBEDDED),
                        both,
                        plan,
                        attempts,
                        progress);
                operations.forEach(
                        operation -> point(race, operation.step(), size).ifPresent(points::add));
            }
            progress.begins(store.engine(), "how many posts a document holds");
            both.probe().empty();
            Target empty = Target.of(1, 0, 0);
            embedded.store(List.of(empty));
            DocumentLimit limit = DocumentLimit.reach(embedded, empty.user().name(), atOnce);
            return new Shapes(points, limit.posts(), limit.refusal());
        }
    }

    private static Optional<ShapePoint> point(Timings race, String step, int size) {
        return race.samples(step, Layer.PLAIN, SEPARATE.name())
                .flatMap(separate -> race.samples(step, Layer.PLAIN, EMBEDDED.name())
                        .map(embedded -> new ShapePoint(step, size, separate, embedded)));
    }
}
