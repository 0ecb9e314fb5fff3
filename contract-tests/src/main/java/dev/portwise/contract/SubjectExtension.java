package dev.portwise.contract;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the store once for a contract class, empties it before each rule and hands it to the rule. */
final class SubjectExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    static final String STATEMENTS = "statements";
    static final String SENT = "sent";
    static final String ROWS = "rows";
    static final String STORED = "stored";
    static final String VARIED = "varied";
    static final String MILLIS = "millis";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(SubjectExtension.class);

    @Override
    public void beforeEach(ExtensionContext rule) {
        subject(rule).reset();
        rule.getStore(NAMESPACE).put(MILLIS, System.nanoTime());
    }

    @Override
    public void afterEach(ExtensionContext rule) {
        Subject subject = subject(rule);
        rule.publishReportEntry(MILLIS, String.valueOf(millisSinceBegin(rule)));
        rule.publishReportEntry(STATEMENTS, String.valueOf(subject.statements().size()));
        rule.publishReportEntry(ROWS, String.valueOf(subject.rows()));
        if (!subject.statements().isEmpty()) {
            rule.publishReportEntry(SENT, String.join("\n", SentStatements.lines(subject.statements())));
        }
        if (rule.getExecutionException().isPresent()) {
            rule.publishReportEntry(STORED, StoreContents.of(subject.probe()));
        }
        if (subject.varied()) {
            rule.publishReportEntry(VARIED, "true");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext rule) {
        return parameter.getParameter().getType() == Subject.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext rule) {
        return subject(rule);
    }

    /** Without a beginning the store could not be emptied, and no time was spent in the rule. */
    private static double millisSinceBegin(ExtensionContext rule) {
        long now = System.nanoTime();
        return (now - rule.getStore(NAMESPACE).getOrDefault(MILLIS, Long.class, now)) / 1e6;
    }

    private static Subject subject(ExtensionContext rule) {
        PersistenceContract contract = (PersistenceContract)
                rule.getRequiredTestInstances().getAllInstances().get(0);
        ExtensionContext whole = outermost(rule);
        return whole.getStore(NAMESPACE)
                .computeIfAbsent(contract.getClass(), type -> new OpenStore(Subject.opened(contract)), OpenStore.class)
                .subject();
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

    /** Closed by JUnit when the contract class is through. */
    private record OpenStore(Subject subject) implements AutoCloseable {

        @Override
        public void close() {
            subject.persistence().close();
        }
    }
}
