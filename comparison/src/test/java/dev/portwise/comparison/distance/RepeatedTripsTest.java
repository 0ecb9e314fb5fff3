package dev.portwise.comparison.distance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.scenario.ScenarioRunner;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the story several times. It waits at each trip, and takes ten seconds a server. */
class RepeatedTripsTest {

    @ParameterizedTest
    @MethodSource("dev.portwise.comparison.distance.TripsTest#engines")
    void aStepTakesTheSameTripsEachTime(String engine) {
        StoreSettings store = TripsTest.newStore(engine);

        List<Integer> first;
        List<Integer> again;
        try (ScenarioRunner runner = TripsTest.runner(engine, store)) {
            first = trips(runner);
            again = trips(runner);
        }
        List<Integer> openedAgain;
        try (ScenarioRunner runner = TripsTest.runner(engine, store)) {
            openedAgain = trips(runner);
        }

        assertThat(again).isEqualTo(first);
        assertThat(openedAgain).isEqualTo(first);
    }

    private static List<Integer> trips(ScenarioRunner runner) {
        return TripsTest.play(runner).stream()
                .map(played -> played.trips().orElseThrow())
                .toList();
    }
}
