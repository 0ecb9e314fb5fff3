package dev.portwise.contract.model;

import dev.portwise.domain.exception.Retryable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The observations of one unit, in order, and its end. */
final class Trace {

    private static final String AFTER_DEATH = "IllegalStateException";

    private final ProgramIds ids;
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable Throwable end;
    private boolean wrote;
    private boolean dead;

    Trace(ProgramIds ids) {
        this.ids = ids;
    }

    /**
     * Performs a step and observes its answer or failure. A dead unit makes no further step: the ports promise nothing of
     * its objects.
     */
    void perform(Step step, UnitContext context) {
        String place = step.toString();
        if (dead) {
            observations.add(new Observation(place, AFTER_DEATH));
            return;
        }
        try {
            observations.add(new Observation(
                    place, new AnswerText(context).of(step.kind().perform(step, context))));
        } catch (RuntimeException thrown) {
            observations.add(new Observation(place, AnswerText.failure(ids, thrown)));
            dead = context.isDead();
            observations.add(new Observation("the unit after " + place, dead ? "dead" : "alive"));
        }
        context.noteOrphans();
    }

    void returned() {
        ended(Observation.RETURNED);
    }

    private void ended(String outcome) {
        observations.add(new Observation(Observation.END, outcome));
    }

    void failed(Throwable thrown) {
        end = thrown;
        ended(AnswerText.failure(ids, thrown));
    }

    void wrote(boolean anything) {
        wrote = anything;
    }

    boolean wrote() {
        return wrote;
    }

    boolean endedWell() {
        return end == null;
    }

    boolean lost() {
        return end instanceof Retryable;
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** The first difference between two traces. */
    static Optional<Divergence> difference(List<Observation> expected, List<Observation> found) {
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            Observation wanted = i < expected.size() ? expected.get(i) : new Observation("nothing more", "");
            Observation seen = i < found.size() ? found.get(i) : new Observation("nothing more", "");
            if (!wanted.equals(seen)) {
                return Optional.of(new Divergence(wanted, seen));
            }
        }
        return Optional.empty();
    }
}
