package dev.portwise.contract.model;

import dev.portwise.contract.model.Interleaved.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The turns of a program so far, so that the reference can be asked what else might have happened.
 *
 * <p>Where several things are wrong with one write, the ports do not say which of them is reported, and the order in which
 * a store checks them is its own. A failure that is not the one of the reference is accepted only if the reference
 * reports it, too, once the turn lacks some of its steps or gives something new another id or name: then it was there to
 * be reported.
 */
final class History {

    private final Ids ids;
    private final List<Past> past = new ArrayList<>();

    History(Ids ids) {
        this.ids = ids;
    }

    private record Past(Turn turn, Set<Side> later) {}

    /** Remembers a turn, and which of its units were run alone, afterwards. */
    void add(Turn turn, Set<Side> later) {
        past.add(new Past(turn, later));
    }

    /** Another reference in which all of this has happened. */
    World repeated() {
        World world = World.ofReference();
        past.forEach(turn -> world.perform(turn.turn(), turn.later(), ids));
        return world;
    }

    /**
     * What may be expected in view of what was found: the same as before, but for failures that were justified.
     *
     * @param lost the units of the turn that lost against the other one
     */
    List<Observation> adjusted(Turn turn, Set<Side> lost, List<Observation> expected, List<Observation> found) {
        List<Observation> adjusted = expected;
        for (int round = 0; round < 2; round++) {
            Divergence divergence = Trace.difference(adjusted, found).orElse(null);
            if (divergence == null || !divergence.isAboutTheReason() || !isJustified(turn, lost, divergence)) {
                break;
            }
            adjusted = adjusted.stream()
                    .map(seen -> seen.seen().equals(divergence.expected().seen())
                            ? new Observation(seen.place(), divergence.found().seen())
                            : seen)
                    .toList();
        }
        return adjusted;
    }

    /** A unit that meets another's change and breaks a rule of its own besides is refused for either. */
    private boolean isJustified(Turn turn, Set<Side> lost, Divergence divergence) {
        return (turn instanceof Interleaved && divergence.isAboutAConflict())
                || Simplifications.partsOf(turn)
                        .anyMatch(part -> observed(part, lost).stream()
                                .anyMatch(seen ->
                                        seen.seen().equals(divergence.found().seen())));
    }

    private List<Observation> observed(Turn part, Set<Side> lost) {
        try (World world = repeated()) {
            return world.perform(part, lost, ids);
        }
    }
}
