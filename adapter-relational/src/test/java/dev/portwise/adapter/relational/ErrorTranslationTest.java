package dev.portwise.adapter.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of a unit after errors that it takes a broken server or cluster to meet, as drivers reported them. */
class ErrorTranslationTest {

    static Stream<Arguments> errors() {
        SQLException certification = new SQLException("Deadlock found when trying to get lock", "40001", 1213);
        SQLException otherNode = new SQLTransientConnectionException("In progress transaction was lost", "25S03");
        SQLException notReady = new SQLNonTransientConnectionException(
                "WSREP has not yet prepared node for application use", "08S01", 1047);
        SQLException broken = new SQLNonTransientConnectionException("Socket error", "08000");
        SQLException endedByAdministrator = new SQLException("terminating connection", "57P01");
        SQLException unconfirmed = new SQLException("Not connected to Primary Component", "HY000", 1180);
        SQLException noneInTime = new SQLTransientConnectionException("Connection is not available", "08000");
        SQLException cancelled = new SQLException("canceling statement due to user request", "57014");
        SQLException diskFull = new SQLException("PANIC: could not write: No space left on device", "53100");
        SQLException strange = new SQLException("a code that no manual lists", "HY000", 3000);
        SQLException failedBefore = new SQLException("The database returned ROLLBACK", "25P02");
        return Stream.of(
                arguments(certification, Retryable.class, Retryable.class),
                arguments(otherNode, Retryable.class, OutcomeUnknown.class),
                arguments(notReady, Retryable.class, OutcomeUnknown.class),
                arguments(broken, Retryable.class, OutcomeUnknown.class),
                arguments(endedByAdministrator, Retryable.class, OutcomeUnknown.class),
                arguments(unconfirmed, StoreUnavailable.class, OutcomeUnknown.class),
                arguments(noneInTime, StoreUnavailable.class, OutcomeUnknown.class),
                arguments(cancelled, StoreUnavailable.class, OutcomeUnknown.class),
                arguments(diskFull, StoreUnavailable.class, OutcomeUnknown.class),
                arguments(strange, StoreUnavailable.class, OutcomeUnknown.class),
                arguments(failedBefore, StoreUnavailable.class, StoreUnavailable.class));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whatIsKnownOfAUnitDependsOnWhetherItsCommitWasSent(
            SQLException error, Class<? extends DomainException> before, Class<? extends DomainException> atCommit) {
        assertThat(ErrorTranslation.of(error)).isInstanceOf(before);
        assertThat(ErrorTranslation.atCommit(error)).isInstanceOf(atCommit);
    }
}
