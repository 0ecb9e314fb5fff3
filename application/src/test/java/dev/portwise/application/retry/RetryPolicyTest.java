package dev.portwise.application.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(50);
    private static final RetryPolicy POLICY = new RetryPolicy(9, FIRST, LONGEST);

    @Test
    void theBackOffDoublesUntilItIsTheLongestPause() {
        List<Long> backOffs = IntStream.rangeClosed(1, 5)
                .mapToObj(failed -> POLICY.pauseAfter(failed, new Greatest()).toMillis())
                .toList();

        assertThat(backOffs).containsExactly(10L, 20L, 40L, 50L, 50L);
    }

    @Test
    void theBackOffAfterAnyNumberOfFailuresIsTheLongestPause() {
        assertThat(POLICY.pauseAfter(Integer.MAX_VALUE, new Greatest())).isEqualTo(LONGEST);
    }

    @Test
    void aPauseIsAnythingFromNothingToTheBackOff() {
        Random random = new Random(7);

        List<Duration> pauses =
                Stream.generate(() -> POLICY.pauseAfter(1, random)).limit(1_000).toList();

        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(Duration.ZERO, FIRST));
        assertThat(pauses).anySatisfy(pause -> assertThat(pause).isLessThan(FIRST.dividedBy(10)));
        assertThat(pauses)
                .anySatisfy(pause ->
                        assertThat(pause).isGreaterThan(FIRST.multipliedBy(9).dividedBy(10)));
    }

    @Test
    void aPolicyThatCannotBeFollowedIsRefused() {
        assertThatThrownBy(() -> new RetryPolicy(0, FIRST, LONGEST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, FIRST.negated(), LONGEST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetryPolicy(1, LONGEST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Always the greatest number allowed. */
    private static final class Greatest implements RandomGenerator {

        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
