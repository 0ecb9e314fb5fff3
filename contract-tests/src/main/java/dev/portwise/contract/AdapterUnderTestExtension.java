package dev.portwise.contract;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the store once for each contract class, empties it before each rule and passes it to the rule. */
final class AdapterUnderTestExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    static final String STATEMENTS = "statements";
    static final String SENT = "sent";
    static final String ROWS = "rows";
    static final String STORED = "stored";
    static final String VARIED = "varied";
    static final String MILLIS = "millis";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(AdapterUnderTestExtension.class);

    @Override
    public void beforeEach(ExtensionContext rule) {
        adapter(rule).reset();
        rule.getStore(NAMESPACE).put(MILLIS, System.nanoTime());
    }

    @Override
    public void afterEach(ExtensionContext rule) {
        AdapterUnderTest adapter = adapter(rule);
        rule.publishReportEntry(MILLIS, String.valueOf(millisSinceBegin(rule)));
        rule.publishReportEntry(STATEMENTS, String.valueOf(adapter.statements().size()));
        rule.publishReportEntry(ROWS, String.valueOf(adapter.rows()));
        if (!adapter.statements().isEmpty()) {
            rule.publishReportEntry(SENT, String.join("\n", SentStatements.lines(adapter.statements())));
        }
        if (rule.getExecutionException().isPresent()) {
            rule.publishReportEntry(STORED, StoreContents.of(adapter.probe()));
        }
        if (adapter.varied()) {
            rule.publishReportEntry(VARIED, "true");
        }
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
        PersistenceContract contract = (PersistenceContract)
                rule.getRequiredTestInstances().getAllInstances().get(0);
        ExtensionContext whole = outermost(rule);
        return whole.getStore(NAMESPACE)
                .computeIfAbsent(
                        contract.getClass(), type -> new OpenStore(AdapterUnderTest.opened(contract)), OpenStore.class)
                .adapter();
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
    private record OpenStore(AdapterUnderTest adapter) implements AutoCloseable {

        @Override
        public void close() {
            adapter.persistence().close();
        }
    }
}
