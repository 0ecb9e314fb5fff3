package dev.portwise.comparison.timing;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The times of one contender at one step.
 *
 * @param medianMicros the median of all runs
 * @param p99Micros the time that one run in a hundred exceeds; the longest where there were fewer runs
 * @param runs how many runs there were
 * @param blocks the medians of consecutive parts of the runs, in microseconds. Contenders of one race have equally many,
 *     and those at one place were measured at the same time.
 */
public record Samples(double medianMicros, double p99Micros, int runs, List<Double> blocks) {

    /** Successive runs resemble each other, medians of so many blocks hardly do (batch means). Fewer runs are as many blocks. */
    public static final int BLOCKS = 10;

    public Samples {
        blocks = List.copyOf(blocks);
    }

    /**
     * The times of these runs.
     *
     * @param nanos at least two runs, in the order in which they were measured
     */
    public static Samples of(List<Long> nanos) {
        int runs = nanos.size();
        int count = Math.min(BLOCKS, runs);
        return new Samples(
                medianMicros(nanos),
                p99Micros(nanos),
                runs,
                IntStream.range(0, count)
                        .mapToObj(
                                block -> medianMicros(nanos.subList(block * runs / count, (block + 1) * runs / count)))
                        .toList());
    }

    /** The same step in several JVMs: each JVM is a block, as times differ more between JVMs than within one. */
    static Samples ofJvms(List<Samples> jvms) {
        return new Samples(
                median(jvms.stream().mapToDouble(Samples::medianMicros)),
                median(jvms.stream().mapToDouble(Samples::p99Micros)),
                jvms.stream().mapToInt(Samples::runs).sum(),
                jvms.stream().map(Samples::medianMicros).toList());
    }

    /** This contender's time as a multiple of another's in the same race. */
    public Ratio over(Samples other) {
        return new Ratio(
                medianMicros / other.medianMicros,
                IntStream.range(0, blocks.size())
                        .mapToObj(block -> blocks.get(block) / other.blocks.get(block))
                        .toList());
    }

    /** The median as a multiple of a microsecond, which gives it an interval. */
    public Ratio micros() {
        return new Ratio(medianMicros, blocks);
    }

    /** The median of these times, in microseconds; they are at least one. */
    public static double medianMicros(List<Long> nanos) {
        return median(micros(nanos));
    }

    /** The time of a run that happened, not one between two runs. */
    private static double p99Micros(List<Long> nanos) {
        return Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF1)
                .evaluate(micros(nanos).toArray(), 0.99);
    }

    private static DoubleStream micros(List<Long> nanos) {
        return nanos.stream().mapToDouble(run -> run / 1_000.0);
    }

    private static double median(DoubleStream values) {
        return Median.withDefaults().evaluate(values.toArray());
    }
}
