package dev.portwise.contract;

import dev.portwise.adapter.spi.Guarantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Opens the store once for each contract class, empties it before each rule, passes it to the rule, and has what was told
 * of the rule compared with what the witnesses saw. What would skip a rule fails it.
 */
final class AdapterUnderTestExtension
        implements BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    static final String STATEMENTS = "statements";
    static final String SENT = "sent";
    static final String ROWS = "rows";
    static final String STORED = "stored";
    static final String VARIED = "varied";
    static final String OUTCOME = "outcome";
    static final String REASONS = "reasons";
    static final String MILLIS = "millis";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(AdapterUnderTestExtension.class);

    @Override
    public void beforeEach(ExtensionContext rule) {
        adapter(rule).reset();
        rule.getStore(NAMESPACE).put(MILLIS, System.nanoTime());
    }

    @Override
    public void handleTestExecutionException(ExtensionContext rule, Throwable thrown) {
        throw BrokenRule.of(rule.getRequiredTestMethod(), thrown, adapter(rule).log());
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext contract, Throwable thrown) throws Throwable {
        throw notSkipped(thrown);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext rule, Throwable thrown) throws Throwable {
        throw notSkipped(thrown);
    }

    @Override
    public void afterEach(ExtensionContext rule) {
        AdapterUnderTest adapter = adapter(rule);
        rule.publishReportEntry(MILLIS, String.valueOf(millisSinceBegin(rule)));
        rule.publishReportEntry(STATEMENTS, String.valueOf(adapter.statements().size()));
        rule.publishReportEntry(ROWS, String.valueOf(adapter.rows()));
        if (!adapter.statements().isEmpty()) {
            rule.publishReportEntry(SENT, String.join("\n", SentStatements.lines(adapter.log())));
        }
        if (!adapter.missed().isEmpty()) {
            rule.publishReportEntry(
                    VARIED, adapter.missed().stream().map(Guarantee::name).collect(Collectors.joining(",")));
        }
        if (rule.getExecutionException().isPresent()) {
            rule.publishReportEntry(STORED, StoreContents.of(adapter.probe()));
            note(rule, RuleResult.Outcome.FAILED, List.of());
        } else {
            compareWithWitnesses(rule, adapter);
        }
    }

    private static void compareWithWitnesses(ExtensionContext rule, AdapterUnderTest adapter) {
        try {
            adapter.compareWithWitnesses();
            note(rule, adapter.outcome(), adapter.reasons());
        } catch (AssertionError | RuntimeException difference) {
            note(rule, RuleResult.Outcome.FAILED, List.of());
            throw BrokenRule.of(rule.getRequiredTestMethod(), difference, adapter.log());
        }
    }

    private static void note(ExtensionContext rule, RuleResult.Outcome outcome, List<String> reasons) {
        rule.publishReportEntry(OUTCOME, outcome.name());
        if (!reasons.isEmpty()) {
            rule.publishReportEntry(REASONS, String.join("\n", reasons));
        }
        openStore(rule)
                .results()
                .add(new RuleResult(
                        Rules.of(rule.getRequiredTestMethod()),
                        outcome,
                        reasons,
                        new Cost(0, 0),
                        List.of(),
                        0,
                        Optional.empty()));
    }

    /** No assumption of a subclass skips the contract. */
    private static Throwable notSkipped(Throwable thrown) {
        return thrown instanceof TestAbortedException
                ? new AssertionError(BrokenRule.SKIPPED + ": " + thrown.getMessage(), thrown)
                : thrown;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext rule) {
        return parameter.getParameter().getType() == AdapterUnderTest.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext rule) {
        return adapter(rule);
    }

    /** Zero if the rule did not begin, because the store could not be emptied. */
    private static double millisSinceBegin(ExtensionContext rule) {
        long now = System.nanoTime();
        return (now - rule.getStore(NAMESPACE).getOrDefault(MILLIS, Long.class, now)) / 1e6;
    }

    private static AdapterUnderTest adapter(ExtensionContext rule) {
        return openStore(rule).adapter();
    }

    private static OpenStore openStore(ExtensionContext rule) {
        PersistenceContract contract = (PersistenceContract)
                rule.getRequiredTestInstances().getAllInstances().get(0);
        ExtensionContext whole = outermost(rule);
        return whole.getStore(NAMESPACE)
                .computeIfAbsent(contract.getClass(), type -> OpenStore.of(contract), OpenStore.class);
    }

    private static ExtensionContext outermost(ExtensionContext context) {
        ExtensionContext outermost = context;
        while (outermost
                .getParent()
                .filter(parent -> parent.getTestClass().isPresent())
                .isPresent()) {
            outermost = outermost.getParent().orElseThrow();
        }
        return outermost;
    }

    /** Closed by JUnit after the last rule of the contract class. */
    private record OpenStore(PersistenceContract contract, AdapterUnderTest adapter, List<RuleResult> results)
            implements AutoCloseable {

        static OpenStore of(PersistenceContract contract) {
            try {
                return new OpenStore(contract, AdapterUnderTest.opened(contract), new ArrayList<>());
            } catch (TestAbortedException skipped) {
                throw new IllegalStateException(BrokenRule.SKIPPED + ": " + skipped.getMessage(), skipped);
            }
        }

        /** Builds count a rule that varied or is unproven as passed, so the class says it. */
        @Override
        public void close() {
            if (!(contract instanceof SuppliedContract)) {
                boolean filtered = results.size() < Rules.all().size();
                System.out.println(contract.getClass().getSimpleName() + ": "
                        + new ContractResult("", "", adapter.declared(), filtered, results).verdict());
            }
            adapter.close();
        }
    }
}
