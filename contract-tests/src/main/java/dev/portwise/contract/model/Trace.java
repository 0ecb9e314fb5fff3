package dev.portwise.contract.model;

import dev.portwise.domain.exception.Retryable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was observed of one unit, in order, and how it ended. */
final class Trace {

    private static final String AFTER_DEATH = "IllegalStateException";

    private final Ids ids;
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable Throwable end;
    private boolean wrote;
    private boolean dead;

    Trace(Ids ids) {
        this.ids = ids;
    }

    /**
     * Performs a step and observes what it answers or throws. Of the objects of a dead unit nothing is promised any
     * more: that its repositories refuse everything is observed once, when it dies, and no further step is made.
     */
    void perform(Step step, Hand hand) {
        String place = JavaText.of(step);
        if (dead) {
            observations.add(new Observation(place, AFTER_DEATH));
            return;
        }
        try {
            observations.add(new Observation(place, new Observed(hand).of(step.perform(hand))));
        } catch (RuntimeException thrown) {
            observations.add(new Observation(place, Observed.failure(ids, thrown)));
            dead = hand.isDead();
            observations.add(new Observation("the unit after " + place, dead ? "dead" : "alive"));
        }
        hand.noteOrphans();
    }

    void returned() {
        ended(Observation.RETURNED);
    }

    private void ended(String outcome) {
        observations.add(new Observation(Observation.END, outcome));
    }

    void failed(Throwable thrown) {
        end = thrown;
        ended(Observed.failure(ids, thrown));
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

    /** Where two traces of one unit part. */
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
