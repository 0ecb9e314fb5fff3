package dev.portwise.comparison.distance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.scenario.ScenarioRunner;
import dev.portwise.comparison.scenario.StepResult;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the story on real servers and counts its trips. */
class TripsTest {

    /** MariaDB is not everywhere. */
    static Stream<String> engines() {
        return Stream.of("postgresql", "mariadb", "mongodb").filter(TripsTest::isAtHand);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aStatementIsATripAndSoIsCommit(String engine) {
        try (ScenarioRunner runner = runner(engine, newStore(engine))) {
            assertThat(play(runner))
                    .allSatisfy(played -> assertThat(played.trips().orElseThrow())
                            .as(played.step().id())
                            .isBetween(
                                    played.statements().size(),
                                    played.statements().size() + 3));
            assertThat(trips(runner, "both-ends")).isZero();
            assertThat(trips(runner, "append")).isGreaterThan(2);
        }
    }

    @Test
    void thereAreNoTripsWithinAProcess() {
        try (ScenarioRunner runner = runner("h2", newStore("h2"))) {
            assertThat(play(runner)).allMatch(played -> played.trips().isEmpty());
        }
    }

    static List<StepResult> play(ScenarioRunner runner) {
        return Steps.all().stream().map(runner::run).toList();
    }

    private static int trips(ScenarioRunner runner, String step) {
        return runner.run(Steps.named(step).orElseThrow()).trips().orElseThrow();
    }

    static ScenarioRunner runner(String engine, StoreSettings store) {
        PersistenceAdapter adapter = engine.equals("mongodb") ? new MongoAdapter() : new MyBatisAdapter();
        return new ScenarioRunner(observer -> WiredStore.counting(adapter::open, store.observedBy(observer)));
    }

    static StoreSettings newStore(String engine) {
        Endpoint database = Engines.shared(engine).newDatabase();
        return new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
    }

    private static boolean isAtHand(String engine) {
        return Engines.named(engine).orElseThrow().missing().isEmpty();
    }
}
