package dev.portwise.comparison.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void aRatioIsThatOfTheMedians() {
        Ratio ratio = samples(constantly(3_000)).over(samples(constantly(2_000)));

        assertThat(ratio.value()).isEqualTo(1.5, offset(0.001));
        assertThat(ratio.low()).isEqualTo(1.5, offset(0.001));
        assertThat(ratio.high()).isEqualTo(1.5, offset(0.001));
        assertThat(ratio.undecided()).isFalse();
    }

    /** Student's t for two blocks is 12.706: log(2) ± 12.706 · log(2) / √2 · √2 / 2. */
    @Test
    void theIntervalIsThatOfStudentsT() {
        Ratio ratio = new Ratio(2, List.of(1.0, 4.0));

        double spread = Math.exp(12.7062 * Math.log(4) / 2);
        assertThat(ratio.low()).isCloseTo(2 / spread, withinPercentage(0.1));
        assertThat(ratio.high()).isCloseTo(2 * spread, withinPercentage(0.1));
        assertThat(ratio.undecided()).isTrue();
    }

    @Test
    void theMeanOfStepsIsGeometric() {
        Ratio mean = Ratio.mean(List.of(new Ratio(1, List.of(1.0, 1.0)), new Ratio(4, List.of(4.0, 4.0))))
                .orElseThrow();

        assertThat(mean.value()).isEqualTo(2, offset(0.001));
        assertThat(mean.low()).isEqualTo(2, offset(0.001));
        assertThat(Ratio.mean(List.of())).isEmpty();
    }

    /** The interval holds the truth about as often as it says, also where the machine gets slower and faster again. */
    @Test
    void theIntervalHoldsTheTruthInNineteenOfTwentyRuns() {
        Random random = new Random(1);

        long held = IntStream.range(0, 1_000)
                .filter(run -> {
                    double[] load = wanderingLoad(random);
                    Ratio ratio = samples(times(random, load, 30_000)).over(samples(times(random, load, 20_000)));
                    return ratio.low() <= 1.5 && 1.5 <= ratio.high();
                })
                .count();

        assertThat(held).isBetween(920L, 980L);
    }

    @Test
    void severalJvmsAreAsManyBlocks() {
        Samples jvms = Samples.ofJvms(
                List.of(samples(constantly(1_000)), samples(constantly(3_000)), samples(constantly(2_000))));

        assertThat(jvms.blocks()).containsExactly(1.0, 3.0, 2.0);
        assertThat(jvms.medianMicros()).isEqualTo(2.0);
        assertThat(jvms.runs()).isEqualTo(300);
    }

    @Test
    void oneRunInAHundredIsLongerThanTheTail() {
        List<Long> nanos =
                LongStream.rangeClosed(1, 1_000).map(run -> run * 1_000).boxed().toList();

        Samples samples = Samples.of(nanos);

        assertThat(samples.p99Micros()).isCloseTo(990, withinPercentage(0.5));
        assertThat(samples.medianMicros()).isEqualTo(500.5);
        assertThat(samples.blocks()).hasSize(10).startsWith(50.5).endsWith(950.5);
    }

    @Test
    void aRatioIsWrittenWithItsIntervalAndAnUndecidedOneSaysSo() {
        assertThat(TimeText.ratio(new Ratio(1.42, List.of(1.42, 1.42)))).isEqualTo("1.42× ±0%");
        assertThat(TimeText.ratio(new Ratio(12.6, List.of(12.6, 12.6)))).isEqualTo("13× ±0%");
        assertThat(TimeText.ratio(new Ratio(1.01, List.of(1.0, 1.02)))).startsWith("= ±");
    }

    private static double[] wanderingLoad(Random random) {
        double[] load = new double[200];
        load[0] = 1;
        for (int round = 1; round < load.length; round++) {
            load[round] = 0.9 * load[round - 1] + 0.1 + 0.05 * Math.abs(random.nextGaussian());
        }
        return load;
    }

    private static List<Long> times(Random random, double[] load, int nanos) {
        return IntStream.range(0, load.length)
                .mapToObj(round -> Math.round(nanos * load[round] * Math.exp(0.1 * random.nextGaussian())))
                .toList();
    }

    private static List<Long> constantly(long nanos) {
        return LongStream.generate(() -> nanos).limit(100).boxed().toList();
    }

    private static Samples samples(List<Long> nanos) {
        return Samples.of(nanos);
    }
}
