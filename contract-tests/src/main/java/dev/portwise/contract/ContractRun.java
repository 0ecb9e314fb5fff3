package dev.portwise.contract;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the contract on an adapter from a program, in this process:
 *
 * <pre>{@code
 * ContractResult result = new ContractRun("mine", "postgresql", observer -> open(observer)).run(Selection.everything());
 * }</pre>
 *
 * @param adapter the name in reports
 * @param engine the name in reports
 * @param store opened for the rules; its contents are lost
 */
public record ContractRun(String adapter, String engine, StoreUnderTest store) {

    /** JUnit's switch for time limits, the one setting of the caller that counts: a machine may be slow. */
    private static final String TIME_LIMITS = Timeout.TIMEOUT_MODE_PROPERTY_NAME;

    /** Follows the progress of a run. */
    @FunctionalInterface
    public interface Progress {

        Progress UNHEARD = (number, total, rule) -> {};

        /** The rule begins. It is number {@code number} of {@code total}. */
        void begins(int number, int total, ContractRule rule);
    }

    /** As {@link #run(Selection, Progress)}, without progress. */
    public ContractResult run(Selection selection) {
        return run(selection, Progress.UNHEARD);
    }

    /**
     * Runs the selected rules one after another.
     *
     * @throws RuntimeException if the store cannot be opened; no rule was run
     */
    public ContractResult run(Selection selection, Progress progress) {
        Capabilities declared = declared();
        RuleRecorder recorder = new RuleRecorder(selection.rules(), declared, progress);
        try (LauncherSession session = LauncherFactory.openSession(jupiterAlone())) {
            SuppliedContract.supply(session.getStore(), store);
            session.getLauncher().execute(discovery(selection), recorder);
        }
        return new ContractResult(adapter, engine, declared, selection.filtered(), recorder.results());
    }

    private Capabilities declared() {
        try (Persistence persistence = store.open(StatementObserver.NONE)) {
            return persistence.capabilities();
        }
    }

    /** Ignores engines and listeners that happen to be on the class path of the caller. */
    private static LauncherConfig jupiterAlone() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    private static LauncherDiscoveryRequest discovery(Selection selection) {
        PostDiscoveryFilter selected = descriptor -> FilterResult.includedIf(isSelected(descriptor, selection));
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .configurationParameter(TIME_LIMITS, System.getProperty(TIME_LIMITS, "enabled"))
                .selectors(DiscoverySelectors.selectClass(SuppliedContract.class))
                .filters(selected)
                .build();
    }

    private static boolean isSelected(TestDescriptor descriptor, Selection selection) {
        return RuleRecorder.rule(descriptor.getSource())
                .map(rule -> selection.contains(rule.id()))
                .orElse(true);
    }
}
