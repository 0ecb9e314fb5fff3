package dev.portwise.cli.compare;

import dev.portwise.cli.console.UsageError;
import dev.portwise.comparison.load.Mix;
import dev.portwise.comparison.load.Workload;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say what adapters are ranked for. */
final class WorkloadOptions {

    private static final int MOST_THREADS = 256;
    private static final Duration FARTHEST = Duration.ofMillis(100);
    private static final Pattern TIME = Pattern.compile("(?<number>\\d{1,9}(\\.\\d{1,9})?)(?<unit>us|ms|s)");
    private static final Map<String, Integer> NANOS = Map.of("us", 1_000, "ms", 1_000_000, "s", 1_000_000_000);

    @Option(
            names = "--mix",
            paramLabel = "STEP=WEIGHT,…",
            description =
                    "The work to rank for: steps of the story and their weights, positive numbers of any sum. Without, "
                            + Mix.STANDARD + ".")
    private Optional<String> mix = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many threads do that work at once. Without, 1.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--distance",
            paramLabel = "TIME",
            description = "How far away the server is put for that work: what an exchange takes longer, such as 0.5ms. "
                    + "Without, it is on this machine. Databases within this process are then not ranked.")
    private Optional<String> distance = Optional.empty();

    boolean given() {
        return mix.isPresent() || threads.isPresent() || distance.isPresent();
    }

    /** @throws UsageError if there is no such work */
    Workload chosen() {
        return new Workload(
                mix.map(WorkloadOptions::mix).orElse(Workload.STANDARD.mix()),
                threads.map(WorkloadOptions::threads).orElse(Workload.STANDARD.threads()),
                distance.map(WorkloadOptions::distance).orElse(Workload.STANDARD.distance()));
    }

    private static Mix mix(String text) {
        try {
            return Mix.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new UsageError("--mix: " + wrong.getMessage());
        }
    }

    private static int threads(int number) {
        if (number < 1 || number > MOST_THREADS) {
            throw new UsageError("--threads must be from 1 to " + MOST_THREADS + ", not " + number);
        }
        return number;
    }

    private static Duration distance(String text) {
        Matcher time = TIME.matcher(text);
        if (time.matches()) {
            Duration distance = Duration.ofNanos(new BigDecimal(time.group("number"))
                    .multiply(BigDecimal.valueOf(NANOS.getOrDefault(time.group("unit"), 0)))
                    .longValue());
            if (!distance.isZero() && distance.compareTo(FARTHEST) <= 0) {
                return distance;
            }
        }
        throw new UsageError("--distance must be a time up to 100ms, such as 500us, 0.5ms or 1ms, not '" + text + "'");
    }
}
