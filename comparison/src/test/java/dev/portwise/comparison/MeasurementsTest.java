package dev.portwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.comparison.timing.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is measured beside a candidate that cannot be opened. */
class MeasurementsTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, Duration.ZERO, 10, 10);

    private final Attempts attempts = new Attempts();

    @Test
    void whoCannotBeWeighedIsNamedAndTheComparisonGoesOn() {
        ComparisonRun run = new ComparisonRun(Scope.FULL, List.of(EngineForTests.shut()), (where, what) -> {});

        assertThat(run.measured()).containsEntry("mybatis@h2", Measured.NOTHING);
        assertThat(run.failures()).containsExactly("mybatis@h2 did not do 'cost': it is shut");
    }

    @Test
    void whoCannotBeOpenedIsNamedAndTheOthersAreTimed() {
        Timings timings = raceOnH2(EngineForTests.shut());

        assertThat(timings.of("mybatis")).isEmpty();
        assertThat(timings.laps("mybatis"))
                .as("plain MyBatis")
                .hasSize(Timings.timedSteps().size());
        assertThat(attempts.failures()).containsExactly("mybatis on h2 did not do 'opening': it is shut");
    }

    @Test
    void anotherCandidateMakesTheStoreIfTheFirstCannot() {
        Timings timings = raceOnH2(EngineForTests.broken(), EngineForTests.myBatisOnH2());

        assertThat(timings.of("mybatis")).hasSize(Timings.timedSteps().size());
        assertThat(attempts.failures())
                .containsExactly(
                        "mybatis@h2 did not do 'a new store': it is shut",
                        "mybatis on h2 did not do 'opening': it is shut");
    }

    @Test
    void anEngineWithoutAnyStoreIsNamed() {
        assertThat(race(EngineForTests.broken())).isEmpty();
        assertThat(attempts.failures())
                .containsExactly(
                        "mybatis@h2 did not do 'a new store': it is shut",
                        "h2 did not do 'time': no adapter can open a new store");
    }

    private Timings raceOnH2(Candidate... candidates) {
        return Objects.requireNonNull(race(candidates).get("h2"));
    }

    private Map<String, Timings> race(Candidate... candidates) {
        return Races.here(TINY).run(List.of(candidates), attempts, (where, what) -> {});
    }
}
