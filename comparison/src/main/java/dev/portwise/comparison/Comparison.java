package dev.portwise.comparison;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.plain.Plain;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.timing.Ratio;
import dev.portwise.comparison.timing.TimeText;
import dev.portwise.comparison.timing.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The results of all candidates.
 *
 * @param quick whether the comparison was a quick one, which leaves much out
 * @param untimed who did not do a step that should have been timed, one sentence each
 * @param leftOut what was not done and why, one sentence each
 * @param ranking the adapters on all engines by how much work they do; empty if nothing was ranked
 */
public record Comparison(
        Instant date,
        Environment environment,
        boolean quick,
        List<Step> story,
        List<Outcome> outcomes,
        List<String> untimed,
        List<String> leftOut,
        Optional<Ranking> ranking) {

    public Comparison {
        story = List.copyOf(story);
        outcomes = List.copyOf(outcomes);
        untimed = List.copyOf(untimed);
        leftOut = List.copyOf(leftOut);
    }

    /** Which adapter should stand behind the domain, in a few sentences. */
    public String finding() {
        return Finding.in(this);
    }

    /** The reservations about all figures, one sentence each. */
    public List<String> reservations() {
        List<String> reservations = new ArrayList<>();
        if (quick) {
            reservations.add("This was a quick comparison: nothing was timed.");
        }
        if (environment.busy()) {
            reservations.add(String.format(
                    Locale.ROOT,
                    "The machine was busy with other work, load %.1f on %d cores: times say little. Run it again.",
                    environment.load(),
                    environment.cores()));
        }
        return reservations;
    }

    /** The engines' names with the capabilities of their stores. */
    public Map<String, Capabilities> stores() {
        Map<String, Capabilities> stores = new LinkedHashMap<>();
        outcomes.forEach(outcome -> stores.putIfAbsent(outcome.engine(), outcome.capabilities()));
        return stores;
    }

    /** The outcomes that were timed, by engine: those of one engine were timed in one race. */
    public Map<String, List<Outcome>> races() {
        return outcomes.stream()
                .filter(outcome -> !outcome.timings().isEmpty())
                .collect(Collectors.groupingBy(Outcome::engine, LinkedHashMap::new, Collectors.toList()));
    }

    /** Layers that were reliably faster than the layer below them: a doubt about the measurement if no reason is known. */
    public List<String> doubts() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.timings().stream().flatMap(timing -> doubts(outcome, timing)))
                .toList();
    }

    private static Stream<String> doubts(Outcome outcome, Timing timing) {
        String lowest = timing.plain().isPresent() ? "plain " + outcome.name() : outcome.name();
        return Stream.of(
                        doubt(outcome, timing, outcome.name(), timing.overPlain(), "plain code"),
                        doubt(
                                outcome,
                                timing,
                                lowest,
                                timing.plainOverByHand().or(() -> Optional.of(timing.overByHand())),
                                "hand-written code"))
                .flatMap(Optional::stream);
    }

    private static Optional<String> doubt(
            Outcome outcome, Timing timing, String faster, Optional<Ratio> over, String slower) {
        return over.filter(Reliable::below)
                .map(ratio -> "%s took %s the time of %s at '%s': %s"
                        .formatted(
                                faster,
                                TimeText.interval(ratio),
                                slower,
                                timing.step(),
                                Plain.otherWork(outcome.adapter(), timing.step())
                                        .orElse("one of the two does other work, or the measurement is wrong")));
    }

    /** Whether every outcome is conformant; of a quick comparison, whether no rule failed. */
    public boolean holds() {
        return quick
                ? outcomes.stream().noneMatch(Outcome::refuted)
                : !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::conformant);
    }
}
