package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static String message(AlteredReference reference, String rule) {
        return reference.run(Selection.of(List.of(rule), List.of())).failures().stream()
                .flatMap(failure -> failure.message().stream())
                .findFirst()
                .orElse("the rule did not fail");
    }
}
