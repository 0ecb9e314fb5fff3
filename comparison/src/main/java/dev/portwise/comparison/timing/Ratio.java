package dev.portwise.comparison.timing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How many times as long one contender takes as another, with a 95 % interval. The interval comes from the ratios of the
 * blocks: Student's t on their logarithms (batch means; Law, "Simulation Modeling and Analysis", chapter 9).
 *
 * @param value the ratio of the medians
 * @param blocks the ratios of the blocks, at least two
 */
public record Ratio(double value, List<Double> blocks) {

    private static final double TAIL = 0.025;

    public Ratio {
        blocks = List.copyOf(blocks);
    }

    /** A figure that was not measured in blocks: its interval is itself. */
    public static Ratio exactly(double value) {
        return new Ratio(value, List.of(1.0, 1.0));
    }

    /** The same in another unit. */
    public Ratio times(double factor) {
        return new Ratio(value * factor, blocks);
    }

    /** The lower end of the interval. */
    public double low() {
        return value / spread();
    }

    /** The upper end of the interval. */
    public double high() {
        return value * spread();
    }

    /** Whether the interval holds 1: there may be no difference at all. */
    public boolean undecided() {
        return low() <= 1 && high() >= 1;
    }

    /** The geometric mean of the ratios of several steps, which were measured one after the other; empty of none. */
    public static Optional<Ratio> mean(List<Ratio> steps) {
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        int blocks = steps.stream().mapToInt(step -> step.blocks().size()).min().orElseThrow();
        return Optional.of(new Ratio(
                geometricMean(steps.stream().map(Ratio::value).toList()),
                IntStream.range(0, blocks)
                        .mapToObj(block -> geometricMean(steps.stream()
                                .map(step -> step.blocks().get(block))
                                .toList()))
                        .toList()));
    }

    /** Student's t for the interval of the mean of so many blocks. */
    public static double quantile(int blocks) {
        return TDistribution.of(blocks - 1).inverseSurvivalProbability(TAIL);
    }

    private static double geometricMean(List<Double> values) {
        return Math.exp(values.stream().mapToDouble(Math::log).average().orElseThrow());
    }

    /** The factor between the ratio and the ends of its interval. */
    private double spread() {
        int count = blocks.size();
        double mean = blocks.stream().mapToDouble(Math::log).average().orElseThrow();
        double variance = blocks.stream()
                        .mapToDouble(block -> Math.pow(Math.log(block) - mean, 2))
                        .sum()
                / (count - 1);
        return Math.exp(quantile(count) * Math.sqrt(variance / count));
    }
}
