package dev.portwise.comparison.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.portwise.comparison.SampleComparisons;
import dev.portwise.comparison.load.Ranking.Entry;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theFastestIsFirstAndTheRateHasAnInterval() {
        Ranking ranking = ranking(entry("slow", 90.0, 100.0, 110.0), entry("fast", 190.0, 200.0, 210.0));

        assertThat(ranking.entries()).extracting(Entry::adapter).containsExactly("fast", "slow");
        Throughput fast = ranking.entries().get(0).throughput();
        assertThat(fast.unitsPerSecond()).isEqualTo(199.8, offset(0.1));
        assertThat(fast.rate().low()).isLessThan(190).isGreaterThan(150);
        assertThat(fast.rate().high()).isGreaterThan(210).isLessThan(250);
    }

    @Test
    void neighboursWithoutADifferenceShareARank() {
        Ranking ranking = ranking(
                entry("a", 300, 300, 300), entry("b", 101, 99, 101), entry("c", 99, 101, 99), entry("d", 10, 10, 10));

        assertThat(ranking.entries()).extracting(ranking::rank).containsExactly(1, 2, 2, 4);
        assertThat(ranking.entries()).extracting(ranking::isShared).containsExactly(false, true, true, false);
    }

    @Test
    void aRankIsSharedWithItsFirstAndNotHandedOn() {
        Ranking ranking =
                ranking(entry("a", 104, 106, 104, 106), entry("b", 100, 110, 94, 104), entry("c", 99, 101, 99, 101));

        assertThat(ranking.entries()).extracting(Entry::adapter).containsExactly("a", "b", "c");
        assertThat(ranking.entries()).extracting(ranking::rank).containsExactly(1, 1, 3);
    }

    /** Of two equal adapters a ranking prefers one in no more than one of twenty runs; a better one it does prefer. */
    @Test
    void equalAdaptersShareARankAndADifferenceOfATenthIsSeen() {
        Random random = new Random(1);

        long preferred =
                IntStream.range(0, 1_000).filter(run -> prefers(random, 1.0)).count();
        long seen =
                IntStream.range(0, 1_000).filter(run -> prefers(random, 1.1)).count();

        assertThat(preferred).isBetween(20L, 80L);
        assertThat(seen).isGreaterThan(950);
    }

    /** Both run while the machine gets slower and faster again, which hits both alike. */
    private static boolean prefers(Random random, double factor) {
        double[] machine = DoubleStream.generate(() -> 1_000 * Math.exp(0.3 * random.nextGaussian()))
                .limit(10)
                .toArray();
        Ranking ranking =
                ranking(entry("x", measured(random, machine, factor)), entry("y", measured(random, machine, 1)));
        return ranking.rank(ranking.entries().get(1)) == 2;
    }

    private static double[] measured(Random random, double[] machine, double factor) {
        return Arrays.stream(machine)
                .map(rate -> rate * factor * Math.exp(0.03 * random.nextGaussian()))
                .toArray();
    }

    private static Ranking ranking(Entry... entries) {
        return new Ranking(Workload.STANDARD, List.of(entries), Collections.emptyList());
    }

    private static Entry entry(String adapter, double... blocks) {
        return new Entry(
                adapter,
                "h2",
                SampleComparisons.capabilities(),
                new Throughput(Arrays.stream(blocks).boxed().toList(), 100, 200, 0, 100, 0));
    }
}
