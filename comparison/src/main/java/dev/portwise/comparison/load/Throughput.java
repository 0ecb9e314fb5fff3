package dev.portwise.comparison.load;

import dev.portwise.comparison.timing.Ratio;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much work an adapter got done.
 *
 * @param blocks the units per second in each block of the measurement. Those at one place of two adapters that took turns
 *     were measured at the same time
 * @param p50Micros the time of a unit that half of them exceed, retries included. These and the retries are of all units,
 *     also of those that were given up
 * @param p99Micros the time of a unit that one in a hundred exceeds, retries included
 * @param retriesPerUnit how often a unit had to be run again, on average
 * @param units how many units were done
 * @param unresolved how many units lost against others at every attempt and were given up
 */
public record Throughput(
        List<Double> blocks, double p50Micros, double p99Micros, double retriesPerUnit, int units, int unresolved) {

    public Throughput {
        blocks = List.copyOf(blocks);
    }

    /** The geometric mean of the blocks. */
    public double unitsPerSecond() {
        return Math.exp(blocks.stream().mapToDouble(Math::log).average().orElseThrow());
    }

    /** The units per second with their interval. */
    public Ratio rate() {
        return new Ratio(unitsPerSecond(), blocks);
    }

    /** This adapter's units per second as a multiple of another's that took turns with it. */
    public Ratio over(Throughput other) {
        return new Ratio(
                unitsPerSecond() / other.unitsPerSecond(),
                IntStream.range(0, blocks.size())
                        .mapToObj(block -> blocks.get(block) / other.blocks.get(block))
                        .toList());
    }
}
