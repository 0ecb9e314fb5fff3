package dev.portwise.contract;

import java.lang.reflect.Method;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;
import org.opentest4j.ValueWrapper;

/** A rule that does not hold. Its message says what was promised, what was done and what came, in one paragraph. */
@SuppressWarnings("serial") // nobody serialises it
final class BrokenRule extends AssertionFailedError {

    static final String SKIPPED = "no rule of the contract is skipped";

    private BrokenRule(String message, ValueWrapper expected, ValueWrapper actual, Throwable thrown) {
        super(message, expected, actual, thrown instanceof AssertionError ? null : thrown);
        setStackTrace(thrown.getStackTrace());
    }

    static BrokenRule of(Method rule, Throwable thrown, StatementLog log) {
        if (thrown instanceof BrokenRule told) {
            return told;
        }
        String message = thrown instanceof TestAbortedException
                ? SKIPPED + ": " + thrown.getMessage()
                : FailureMessage.of(rule, thrown, log);
        AssertionFailedError compared =
                thrown instanceof AssertionFailedError error ? error : new AssertionFailedError();
        return new BrokenRule(message, compared.getExpected(), compared.getActual(), thrown);
    }
}
