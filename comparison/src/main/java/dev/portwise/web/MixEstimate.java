package dev.portwise.web;

import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.load.Mix;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.Samples;
import dev.portwise.comparison.timing.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The mean time of a unit of work in a mix of steps, computed for each candidate from the times of the single steps. The
 * page's script computes the same for the mix that its reader sets.
 *
 * @param distance how much longer each round trip takes
 */
public record MixEstimate(ReportPage page, List<Weight> weights, Duration distance) {

    /** A community: mostly reading, some writing. */
    public static final List<Weight> DEFAULT = Mix.of(Mix.STANDARD).shares().entrySet().stream()
            .map(share -> new Weight(share.getKey(), share.getValue().intValue()))
            .toList();

    /** How many of the units are a step. */
    public record Weight(String step, int units) {}

    /**
     * A candidate in the ranking.
     *
     * @param rank from 1; the rank of an earlier place if there may be no difference from the first of that rank
     * @param micros the mean time of a unit
     * @param overAbove the time as a multiple of that of the place above; empty for the first
     */
    public record Place(int rank, Outcome outcome, Ratio micros, Optional<Ratio> overAbove) {}

    private record Entry(Outcome outcome, Samples samples) {}

    /** The candidates that did every step of the mix, from the fastest. */
    public List<Place> places() {
        List<Entry> entries = page.outcomes().stream()
                .filter(this::isRanked)
                .map(outcome -> new Entry(outcome, mean(outcome)))
                .sorted(Comparator.comparingDouble(entry -> entry.samples().medianMicros()))
                .toList();
        List<Place> places = new ArrayList<>();
        for (Entry entry : entries) {
            int above = places.size() - 1;
            Optional<Ratio> over = above < 0
                    ? Optional.empty()
                    : Optional.of(entry.samples().over(entries.get(above).samples()));
            int shared = places.isEmpty() ? 0 : places.get(above).rank();
            boolean level = shared > 0
                    && entry.samples().over(entries.get(shared - 1).samples()).undecided();
            int rank = level ? shared : places.size() + 1;
            places.add(new Place(rank, entry.outcome(), entry.samples().micros(), over));
        }
        return places;
    }

    /** How many units are a step. */
    public int units(String step) {
        return weights.stream()
                .filter(weight -> weight.step().equals(step))
                .mapToInt(Weight::units)
                .sum();
    }

    /** As the command line takes it: {@code find=50,join=9}. */
    public String text() {
        return weights.stream()
                .map(weight -> weight.step() + "=" + weight.units())
                .collect(Collectors.joining(","));
    }

    private boolean isRanked(Outcome outcome) {
        return weights.stream()
                .allMatch(weight -> outcome.timing(page.step(weight.step())).isPresent());
    }

    private Samples mean(Outcome outcome) {
        int blocks = outcome.timings().get(0).adapter().blocks().size();
        double median = mean(outcome, Samples::medianMicros);
        return new Samples(
                median,
                mean(outcome, Samples::p99Micros),
                outcome.timings().stream()
                        .map(Timing::adapter)
                        .mapToInt(Samples::runs)
                        .sum(),
                IntStream.range(0, blocks)
                        .mapToObj(block ->
                                mean(outcome, samples -> samples.blocks().get(block)))
                        .toList());
    }

    private double mean(Outcome outcome, ToDoubleFunction<Samples> time) {
        double sum = weights.stream()
                .mapToDouble(weight -> weight.units() * micros(outcome, weight.step(), time))
                .sum();
        return sum / weights.stream().mapToInt(Weight::units).sum();
    }

    private double micros(Outcome outcome, String id, ToDoubleFunction<Samples> time) {
        Samples samples = outcome.timing(page.step(id)).orElseThrow().adapter();
        return time.applyAsDouble(samples) + page.trips(outcome, page.step(id)) * distance.toNanos() / 1_000.0;
    }
}
