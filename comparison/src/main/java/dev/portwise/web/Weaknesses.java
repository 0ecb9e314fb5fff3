package dev.portwise.web;

import dev.portwise.comparison.Outcome;
import dev.portwise.comparison.WorkTitle;
import dev.portwise.comparison.cost.Cost;
import dev.portwise.comparison.growth.Steepening;
import dev.portwise.comparison.load.LoadPoint;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What load, growth and cost show against an adapter, in sentences. */
final class Weaknesses {

    /** A unit that is run again more often than this. */
    private static final double OFTEN = 0.1;

    private Weaknesses() {}

    /** The gravest weakness of each kind; none where nothing was measured. */
    static List<String> of(Outcome outcome) {
        return Stream.of(retries(outcome), crowded(outcome), steep(outcome))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> retries(Outcome outcome) {
        return outcome.measured().load().stream()
                .filter(point -> point.done().retriesPerUnit() > OFTEN)
                .max(Comparator.comparingDouble(point -> point.done().retriesPerUnit()))
                .map(point -> String.format(
                        Locale.ROOT,
                        "If many do “%s” at once on %s: with %d threads a unit runs again %.1f times on average.",
                        WorkTitle.underLoad(point.work()),
                        outcome.engine(),
                        point.threads(),
                        point.done().retriesPerUnit()));
    }

    /** The work of which more threads get certainly less done than one. */
    private static Optional<String> crowded(Outcome outcome) {
        return outcome.measured().load().stream()
                .collect(Collectors.groupingBy(LoadPoint::work, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(points -> {
                    LoadPoint fewest = Collections.min(points, Comparator.comparingInt(LoadPoint::threads));
                    return points.stream()
                            .filter(point -> point.done().rate().high()
                                    < fewest.done().rate().low())
                            .map(point -> new Crowd(fewest, point));
                })
                .min(Comparator.comparingDouble(crowd -> crowd.many().done().unitsPerSecond()
                        / crowd.few().done().unitsPerSecond()))
                .map(crowd -> String.format(
                        Locale.ROOT,
                        "If “%s” must scale on %s: %d threads do %.0f units a second, %d did %.0f.",
                        WorkTitle.underLoad(crowd.many().work()),
                        outcome.engine(),
                        crowd.many().threads(),
                        crowd.many().done().unitsPerSecond(),
                        crowd.few().threads(),
                        crowd.few().done().unitsPerSecond()));
    }

    /** The operation that grows furthest beyond its data. */
    private static Optional<String> steep(Outcome outcome) {
        return Steepening.in(outcome.measured().growth().times()).stream()
                .max(Comparator.comparingDouble(steep -> steep.ratio() * steep.from() / steep.to()))
                .map(steep -> String.format(
                        Locale.ROOT,
                        "If “%s” must cope with much data on %s: from %,d on, %d times the data takes %.0f times the time.",
                        WorkTitle.growing(steep.operation()),
                        outcome.engine(),
                        steep.from(),
                        steep.to() / steep.from(),
                        steep.ratio()));
    }

    /** The adapter with the largest libraries, if it has any rival. */
    static Optional<String> heavy(List<Outcome> all, List<Outcome> own) {
        double megabytes = megabytes(own.stream()).max().orElse(0);
        double least = megabytes(all.stream()).min().orElse(0);
        double most = megabytes(all.stream()).max().orElse(0);
        return Optional.of(String.format(
                        Locale.ROOT,
                        "If a small program counts: its libraries take %.1f MB, those of the smallest adapter %.1f MB.",
                        megabytes,
                        least))
                .filter(said -> megabytes == most && most > least);
    }

    private static DoubleStream megabytes(Stream<Outcome> outcomes) {
        return outcomes.flatMap(outcome -> outcome.measured().cost().stream())
                .flatMap(cost -> cost.libraries().stream())
                .mapToDouble(Cost.Libraries::megabytes);
    }

    private record Crowd(LoadPoint few, LoadPoint many) {}
}
