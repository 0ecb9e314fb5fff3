package dev.portwise.comparison.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Times the reference adapter against itself, and against code that does nothing. */
class StopwatchTest {

    private static final TimingPlan TINY = new TimingPlan(Duration.ZERO, Duration.ZERO, 3, 3);

    private final Persistence reference = new ReferenceAdapter().open(StoreSettings.of("memory:"));

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aTimingIsOfSoManyRunsOfBoth(Operation operation) {
        Stopwatch stopwatch = new Stopwatch(reference, new UseCases(reference.unitOfWork()), TINY);

        Timing timing = stopwatch.time(operation);

        assertThat(timing.step()).isEqualTo(operation.step());
        assertThat(timing.runs()).isEqualTo(3);
        assertThat(timing.medianMicros()).isPositive();
        assertThat(timing.baselineMicros()).isPositive();
        assertThat(timing.ratio()).isEqualTo(timing.medianMicros() / timing.baselineMicros());
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void codeThatDoesNothingIsNoticed(Operation operation) {
        Stopwatch stopwatch = new Stopwatch(reference, new DoesNothing(reference.unitOfWork()), TINY);

        assertThatThrownBy(() -> stopwatch.time(operation))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the hand-written code did not do '" + operation.step() + "'");
    }

    @Test
    void whatIsTimedIsAStepOfTheStory() {
        assertThat(Steps.all()).extracting(Step::id).containsAll(Timings.steps());
    }

    @AfterEach
    void close() {
        reference.close();
    }

    private record DoesNothing(UnitOfWork units) implements Subject {

        @Override
        public UserId find(Username name) {
            return Target.withPosts(0).user().id();
        }

        @Override
        public int readLazily(Username name) {
            return 0;
        }

        @Override
        public int readEagerly(Username name) {
            return 0;
        }

        @Override
        public void append(Username name, PostId newPost) {
            // nothing
        }

        @Override
        public void join(Username name, GroupName group, Instant at) {
            // nothing
        }

        @Override
        public void delete(Username name) {
            // nothing
        }

        @Override
        public void store(List<Target> targets) {
            new UseCases(units).store(targets);
        }

        @Override
        public void close() {
            // nothing
        }
    }
}
