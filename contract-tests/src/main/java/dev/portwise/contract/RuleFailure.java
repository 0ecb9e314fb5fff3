package dev.portwise.contract;

import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * The failure of a rule.
 *
 * @param message in one paragraph, what was promised, what was done and what came
 * @param expected the expected value, if the rule compares values
 * @param found the value found in memory, if the rule compares values
 * @param stored the contents of the store when the rule failed; ids by their last four digits
 */
public record RuleFailure(String message, Optional<String> expected, Optional<String> found, Optional<String> stored) {

    static RuleFailure of(Throwable thrown, Optional<String> stored) {
        Optional<AssertionFailedError> compared = Optional.of(thrown)
                .filter(AssertionFailedError.class::isInstance)
                .map(AssertionFailedError.class::cast);
        return new RuleFailure(
                thrown instanceof BrokenRule ? String.valueOf(thrown.getMessage()) : FailureMessage.of(thrown),
                compared.map(AssertionFailedError::getExpected).map(RuleFailure::text),
                compared.map(AssertionFailedError::getActual).map(RuleFailure::text),
                stored);
    }

    /** The failure of a rule that could not begin. */
    static RuleFailure of(String message) {
        return new RuleFailure(message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String text(ValueWrapper value) {
        return FailureMessage.shortened(value.getStringRepresentation());
    }
}
