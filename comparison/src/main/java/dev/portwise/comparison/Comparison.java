package dev.portwise.comparison;

import dev.portwise.comparison.scenario.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What was found out about all adapters on all engines, under the same story.
 *
 * @param quick whether less was done than could be
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

    /** What it comes to, in one sentence. */
    public String finding() {
        return Finding.in(this);
    }

    /** What a reader must know about the figures as a whole, one sentence each. */
    public List<String> reservations() {
        List<String> reservations = new ArrayList<>();
        if (quick) {
            reservations.add("This was a quick comparison: few runs of everything that is timed.");
        }
        if (environment.busy()) {
            reservations.add(String.format(
                    Locale.ROOT,
                    "The machine was busy with other work, load %.1f on %d cores: times say little, run it again.",
                    environment.load(),
                    environment.cores()));
        }
        return reservations;
    }

    /** Whether every outcome is conformant, or nothing was found against it where less was asked for. */
    public boolean holds() {
        return quick
                ? outcomes.stream().noneMatch(Outcome::refuted)
                : !outcomes.isEmpty() && outcomes.stream().allMatch(Outcome::conformant);
    }
}
