package dev.portwise.contract;

import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * How a rule failed.
 *
 * @param message in one paragraph, what was expected and what was found
 * @param expected the value that was expected, where the rule compares values
 * @param found the value that was found in memory instead
 * @param stored what was in the store when the rule failed; ids by their last four digits
 */
public record RuleFailure(String message, Optional<String> expected, Optional<String> found, Optional<String> stored) {

    static RuleFailure of(Throwable thrown, Optional<String> stored) {
        Optional<AssertionFailedError> compared = Optional.of(thrown)
                .filter(AssertionFailedError.class::isInstance)
                .map(AssertionFailedError.class::cast);
        return new RuleFailure(
                FailureMessage.of(thrown),
                compared.map(AssertionFailedError::getExpected).map(RuleFailure::text),
                compared.map(AssertionFailedError::getActual).map(RuleFailure::text),
                stored);
    }

    /** A rule that could not even begin. */
    static RuleFailure of(String message) {
        return new RuleFailure(message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String text(ValueWrapper value) {
        return FailureMessage.shortened(value.getStringRepresentation());
    }
}
