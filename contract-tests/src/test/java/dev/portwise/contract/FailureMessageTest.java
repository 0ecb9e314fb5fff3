package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A failure says what was promised, what was done and what came. */
class FailureMessageTest {

    @Test
    void ofStatementsOnlyThoseOfTheActionAreShownAndThoseBeyondThePromiseAreMarked() {
        assertThat(message(AlteredReference.tellingTwice(), "LAZ-03"))
                .startsWith("LAZ-03 promised: appending to an unloaded list costs two round trips and reads no list;"
                        + " done: post(alice, \"new\"); came: 4 statements, not 2: 1. users by name, 2. users by name,"
                        + " + insert posts, + insert posts (WriteBudgetsRules.java:");
    }

    @Test
    void whatWasNotRefusedIsNamedWithTheRefusalThatWasPromised() {
        assertThat(message(AlteredReference.swallowingDuplicates(), "M2M-12"))
                .contains("; came: no failure, instead of AlreadyMember (JoiningTwiceRules.java:");
    }

    @Test
    void aFailureIsNamedWithItsCauseAndAMistakeWithItsPlace() {
        SQLException refused = new SQLException("FK_USER_GROUP_OWNER is violated");

        assertThat(FailureMessage.withCause(new Retryable("run it again", refused)))
                .isEqualTo("Retryable: run it again, caused by SQLException: FK_USER_GROUP_OWNER is violated");
        assertThat(FailureMessage.withCause(new StoreUnavailable("the store failed", mistake())))
                .startsWith("StoreUnavailable: the store failed, caused by UnsupportedOperationException")
                .contains(" (FailureMessageTest.java:");
        assertThat(FailureMessage.withCause(new SQLException("down"))).isEqualTo("SQLException: down");
    }

    private static RuntimeException mistake() {
        return new UnsupportedOperationException();
    }

    @Test
    void aRefusalOfAnotherKindIsNamedWithItsCause() {
        assertThat(message(AlteredReference.refusing(), "M2M-12"))
                .contains(
                        "; came: Retryable: not now, caused by SQLException: the key is violated, instead of AlreadyMember");
    }

    private static String message(AlteredReference reference, String rule) {
        return reference.run(Selection.of(List.of(rule), List.of())).failures().stream()
                .flatMap(failure -> failure.message().stream())
                .findFirst()
                .orElse("the rule did not fail");
    }
}
