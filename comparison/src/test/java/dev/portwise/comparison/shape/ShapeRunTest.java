package dev.portwise.comparison.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.EngineForTests;
import dev.portwise.comparison.timing.TimingPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShapeRunTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, 10);

    private final List<String> heard = new ArrayList<>();
    private final Attempts attempts = new Attempts();

    @Test
    void bothShapesAreTimedAtEverySizeAndTheDocumentIsFilled() {
        Shapes shapes = Objects.requireNonNull(new ShapeRun(List.of(2, 5), TINY, 40_000)
                .of(
                        List.of(EngineForTests.candidate(new MongoAdapter(), "mongodb")),
                        attempts,
                        (where, what) -> heard.add(where + " " + what))
                .get("mongo@mongodb"));

        assertThat(attempts.failures()).isEmpty();
        assertThat(shapes.steps()).containsExactly("eager", "append", "move", "tag");
        assertThat(shapes.sizes()).containsExactly(2, 5);
        assertThat(shapes.points()).hasSize(8).allSatisfy(point -> {
            assertThat(point.separate().medianMicros()).isPositive();
            assertThat(point.embedded().medianMicros()).isPositive();
            assertThat(point.embedded().runs()).isEqualTo(point.separate().runs());
        });
        assertThat(shapes.mostPosts()).isGreaterThan(40_000);
        assertThat(shapes.refusal()).containsIgnoringCase("larger than");
        assertThat(heard).contains("mongodb append in two shapes, 5 posts");
    }
}
