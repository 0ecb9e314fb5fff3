package dev.portwise.comparison;

import dev.portwise.comparison.scenario.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The results of all candidates.
 *
 * @param quick whether the comparison was a quick one, which leaves much out
 * @param leftOut what was not done and why, one sentence each
 */
public record Comparison(
        Instant date,
        Environment environment,
        boolean quick,
        List<Step> story,
        List<Outcome> outcomes,
        List<String> leftOut) {

    public Comparison {
        story = List.copyOf(story);
        outcomes = List.copyOf(outcomes);
        leftOut = List.copyOf(leftOut);
    }

    /** The result in one sentence. */
    public String finding() {
        return Finding.in(this);
    }

    /** The reservations about all figures, one sentence each. */
    public List<String> reservations() {
        List<String> reservations = new ArrayList<>();
        if (quick) {
            reservations.add("This was a quick comparison: few runs of everything that is timed.");
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

    /** Whether every outcome is conformant; of a quick comparison, whether no rule failed. */
    public boolean holds() {
        return quick
                ? outcomes.stream().noneMatch(Outcome::refuted)
                : !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::conformant);
    }
}
