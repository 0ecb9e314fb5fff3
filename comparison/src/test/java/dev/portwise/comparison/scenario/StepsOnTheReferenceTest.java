package dev.portwise.comparison.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.distance.WiredStore;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every step on the reference adapter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StepsOnTheReferenceTest {

    /** What the budgets of the story allow where fewer would do, too, and what a refusal takes. */
    private static final Map<String, Integer> TOTALS = Map.ofEntries(
            Map.entry("many-users", 1),
            Map.entry("orphan", 3),
            Map.entry("join-twice", 3),
            Map.entry("delete-tag", 2),
            Map.entry("delete-user", 2),
            Map.entry("delete-user-1000", 2),
            Map.entry("delete-owner", 2),
            Map.entry("taken", 1));

    private final ScenarioRunner runner = new ScenarioRunner(observer -> WiredStore.direct(
            new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer))));

    static List<Step> steps() {
        return Steps.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void whatIsObservedIsWhatTheStoryTells(Step step) {
        StepResult result = runner.run(step);

        assertThat(result.failure()).isEmpty();
        assertThat(result.observed()).isEqualTo(step.expected()).isNotEmpty();
        assertThat(result.asExpected()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theBudgetIsWhatItTakes(Step step) {
        StepResult result = runner.run(step);

        assertThat(result.withinBudget()).isTrue();
        if (TOTALS.containsKey(step.id())) {
            assertThat(result.statements()).hasSize(TOTALS.get(step.id()));
        } else {
            assertThat(result.counts()).isEqualTo(step.budget().text());
        }
    }

    @BeforeAll
    void runSomethingFirst() {
        runner.run(Steps.all().get(0));
    }

    @AfterAll
    void close() {
        runner.close();
    }
}
