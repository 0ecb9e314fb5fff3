package dev.portwise.contract.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run has reached. A kind of step or an outcome that never occurs proves nothing. */
final class Coverage {

    private static final Pattern FAILURE = Pattern.compile("[A-Z][A-Za-z]+(?=: |$)");
    private static final Pattern STEP = Pattern.compile("([A-Z_]+)\\.with\\(");

    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private int steps;
    private int units;
    private int encounters;

    void add(Unit unit, List<Observation> observations) {
        units++;
        observations.forEach(this::add);
    }

    void add(InterleavedUnits turn, List<Observation> observations) {
        units += 2;
        encounters++;
        observations.forEach(seen ->
                add(new Observation(seen.place().substring(seen.place().indexOf(": ") + 2), seen.seen())));
    }

    private void add(Observation observation) {
        Matcher failure = FAILURE.matcher(observation.seen());
        boolean failed = failure.lookingAt();
        if (failed) {
            failures.merge(failure.group(), 1, Integer::sum);
        }
        Matcher step = STEP.matcher(observation.place());
        if (step.lookingAt()) {
            // A dead unit refuses every step without looking at it.
            if (!failed || !failure.group().equals("IllegalStateException")) {
                steps++;
            }
            if (!failed) {
                answered.merge(step.group(1), 1, Integer::sum);
            }
        }
    }

    /** How often each kind of step succeeded. */
    Map<String, Integer> answered() {
        return Map.copyOf(answered);
    }

    /** How often each kind of exception was thrown. */
    Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    /** How many steps were made in units that were alive. */
    int steps() {
        return steps;
    }

    @Override
    public String toString() {
        return "%,d steps in %,d units, %,d of them interleaved".formatted(steps, units, 2 * encounters);
    }
}
