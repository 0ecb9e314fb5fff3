package dev.portwise.application.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryingUnitOfWorkTest {

    private static final RetryPolicy THREE_ATTEMPTS = new RetryPolicy(3, Duration.ofMillis(10), Duration.ofMillis(100));

    private final Persistence persistence = new ReferenceAdapter().open(StoreSettings.of("memory:"));
    private final List<Duration> pauses = new ArrayList<>();
    private final List<Retryable> losses = Stream.of("first", "second", "third")
            .map(which -> new Retryable("lost the " + which + " time", null))
            .toList();

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void aUnitThatLosesTwiceIsStoredOnceByTheThirdAttempt() {
        LosingUnits units = losing(losses.subList(0, 2));

        UserId registered = register(retrying(units));

        assertThat(units.attempts()).isEqualTo(3);
        assertThat(persistence.probe().ids(StoreProbe.Kind.USER)).containsExactly(registered.value());
    }

    @Test
    void aUnitThatNeverLosesRunsOnceWithoutAPause() {
        LosingUnits units = losing(List.of());

        register(retrying(units));

        assertThat(units.attempts()).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aUnitThatAlwaysLosesEndsWithItsLastLossWhichKeepsTheEarlierOnes() {
        LosingUnits units = losing(losses);

        assertThatThrownBy(() -> register(retrying(units)))
                .isSameAs(losses.get(2))
                .satisfies(last -> assertThat(last.getSuppressed()).containsExactly(losses.get(0), losses.get(1)));

        assertThat(pauses).hasSize(2);
        assertThat(persistence.probe().ids(StoreProbe.Kind.USER)).isEmpty();
    }

    @Test
    void aStoreThatThrowsTheSameObjectEachTimeIsReportedByIt() {
        Retryable same = losses.get(0);

        assertThatThrownBy(() -> register(retrying(losing(List.of(same, same, same)))))
                .isSameAs(same)
                .hasNoSuppressedExceptions();
    }

    @Test
    void aReadThatLosesIsRepeatedToo() {
        LosingUnits units = losing(losses.subList(0, 1));

        long count = retrying(units).read(repositories -> repositories.users().count());

        assertThat(count).isZero();
        assertThat(units.attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("finalFailures")
    void whatIsNotALossIsNeverRepeated(DomainException failure) {
        LosingUnits units = losing(List.of(failure));

        assertThatThrownBy(() -> register(retrying(units))).isSameAs(failure);

        assertThat(units.attempts()).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    static Stream<DomainException> finalFailures() {
        return Stream.of(
                new OutcomeUnknown("the connection broke", null),
                new Conflict("somebody was faster", null),
                new StoreUnavailable("the store is closed", null));
    }

    @Test
    void aCheckedExceptionOfTheWorkComesOutUnchanged() {
        LosingUnits units = losing(List.of());
        IOException failure = new IOException("the disk is full");

        assertThatThrownBy(() -> retrying(units).execute(repositories -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(units.attempts()).isEqualTo(1);
    }

    @Test
    void anInterruptedPauseEndsTheAttemptsAndTheThreadStaysInterrupted() {
        LosingUnits units = losing(losses);
        UnitOfWork interrupted = new RetryingUnitOfWork(
                units,
                THREE_ATTEMPTS,
                length -> {
                    throw new InterruptedException();
                },
                new Random(7));

        assertThatThrownBy(() -> register(interrupted)).isSameAs(losses.get(0));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(units.attempts()).isEqualTo(1);
    }

    @Test
    void theStandardPauseIsOverAtOnceForAThreadThatIsInterrupted() {
        LosingUnits units = losing(losses);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> register(new RetryingUnitOfWork(units))).isSameAs(losses.get(0));

        assertThat(Thread.interrupted()).isTrue();
    }

    private LosingUnits losing(List<? extends DomainException> failures) {
        return new LosingUnits(persistence.unitOfWork(), failures);
    }

    private UnitOfWork retrying(UnitOfWork units) {
        return new RetryingUnitOfWork(units, THREE_ATTEMPTS, pauses::add, new Random(7));
    }

    private static UserId register(UnitOfWork units) {
        UserId id = new UserId(new UUID(0, 1));
        return units.execute(repositories -> {
            repositories.users().add(User.register(id, new Username("alice")));
            return id;
        });
    }
}
