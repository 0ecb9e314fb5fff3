package dev.portwise.comparison.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.engine.Engines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ShapeRunTest {

    private final StoreSettings database =
            StoreSettings.of(Engines.shared("mongodb").newDatabase().url());
    private final List<String> heard = new ArrayList<>();

    @Test
    void bothShapesAreTimedAtEverySizeAndTheDocumentIsFilled() {
        new MongoAdapter().open(database).close();

        Shapes shapes = new ShapeRun(List.of(2, 5), Duration.ZERO, Duration.ZERO, 40_000)
                .on(new Database(), "mongo@mongodb", (where, what) -> heard.add(where + " " + what));

        assertThat(shapes.steps()).containsExactly("eager", "append", "move", "tag");
        assertThat(shapes.sizes()).containsExactly(2, 5);
        assertThat(shapes.points()).hasSize(8).allSatisfy(point -> {
            assertThat(point.separate().medianMicros()).isPositive();
            assertThat(point.embedded().medianMicros()).isPositive();
            assertThat(point.embedded().runs()).isEqualTo(point.separate().runs());
        });
        assertThat(shapes.mostPosts()).isGreaterThan(40_000);
        assertThat(shapes.refusal()).containsIgnoringCase("larger than");
        assertThat(heard).contains("mongo@mongodb append in two shapes, 5 posts");
    }

    private class Database implements TemporaryStore {

        @Override
        public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
            return opening.apply(database);
        }

        @Override
        public Persistence open(StatementObserver observer) {
            return new MongoAdapter().open(database.observedBy(observer));
        }

        @Override
        public void close() {
            // it goes with the engine
        }
    }
}
