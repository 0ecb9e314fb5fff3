package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** In somebody else's build, too, no rule is skipped, and those that are named are run alone. */
class NeverSkippedTest {

    private static final String RULE = "portwise.rule";

    @BeforeEach
    void oneRule() {
        System.setProperty(RULE, "ID-01");
    }

    @AfterEach
    void allRules() {
        System.clearProperty(RULE);
    }

    @Test
    void theRuleThatIsNamedRunsAlone() {
        TestExecutionSummary summary = run(Sound.class);

        assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
        assertThat(summary.getTestsFoundCount()).isEqualTo(1);
    }

    @Test
    void anAssumptionWhenTheStoreIsOpenedFailsTheRule() {
        assertThat(failures(AssumingAtOpening.class)).contains("no rule of the contract is skipped");
    }

    @Test
    void anAssumptionBeforeTheRulesFailsThem() {
        assertThat(failures(AssumingBefore.class)).contains("no rule of the contract is skipped");
    }

    @Test
    void aDisabledContractFails() {
        assertThat(failures(Off.class)).contains("no rule of the contract is skipped: Off is @Disabled");
    }

    private static String failures(Class<?> contract) {
        TestExecutionSummary summary = run(contract);
        StringWriter text = new StringWriter();
        summary.printFailuresTo(new PrintWriter(text), 0);
        assertThat(summary.getTotalFailureCount()).isPositive();
        return text.toString();
    }

    private static TestExecutionSummary run(Class<?> contract) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(contract))
                                .build(),
                        listener);
        return listener.getSummary();
    }

    static class Sound extends PersistenceContract {

        private static final AlteredReference REFERENCE = AlteredReference.unaltered();

        @Override
        protected Persistence open(StatementObserver observer) {
            return REFERENCE.open(observer);
        }
    }

    static class AssumingAtOpening extends PersistenceContract {

        @Override
        protected Persistence open(StatementObserver observer) {
            return Assumptions.abort("there is no server");
        }
    }

    static class AssumingBefore extends Sound {

        @BeforeAll
        static void assume() {
            Assumptions.abort("there is no server");
        }
    }

    @Disabled
    static class Off extends Sound {}
}
