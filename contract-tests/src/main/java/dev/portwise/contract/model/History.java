package dev.portwise.contract.model;

import dev.portwise.contract.model.InterleavedUnits.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The turns of a program so far. They can be repeated on another reference.
 *
 * <p>A write can break several rules at once. The ports do not say which of them is reported, and stores check them in
 * different orders. Another failure than the reference's is accepted if the reference reports it for a part of the turn:
 * with fewer steps, or with another id or name for something new.
 */
final class History {

    private final ProgramIds ids;
    private final List<Past> past = new ArrayList<>();

    History(ProgramIds ids) {
        this.ids = ids;
    }

    private record Past(Turn turn, Set<Side> later) {}

    /** @param later the units of the turn that were run alone, afterwards */
    void add(Turn turn, Set<Side> later) {
        past.add(new Past(turn, later));
    }

    /** Another reference, on which all turns were run. */
    ProgramExecutor repeated() {
        ProgramExecutor executor = ProgramExecutor.ofReference();
        past.forEach(turn -> executor.perform(turn.turn(), turn.later(), ids));
        return executor;
    }

    /**
     * The expected observations, with each failure replaced by the one that was found where that is accepted.
     *
     * @param lost the units of the turn that lost against the other one
     */
    List<Observation> adjusted(Turn turn, Set<Side> lost, List<Observation> expected, List<Observation> found) {
        List<Observation> adjusted = expected;
        for (int round = 0; round < 2; round++) {
            Divergence divergence = Divergence.between(adjusted, found).orElse(null);
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

    /** A unit that meets another's change and also breaks a rule may be refused for either. */
    private boolean isJustified(Turn turn, Set<Side> lost, Divergence divergence) {
        return (turn instanceof InterleavedUnits && divergence.isAboutAConflict())
                || ShrinkCandidates.partsOf(turn)
                        .anyMatch(part -> observed(part, lost).stream()
                                .anyMatch(seen ->
                                        seen.seen().equals(divergence.found().seen())));
    }

    private List<Observation> observed(Turn part, Set<Side> lost) {
        try (ProgramExecutor executor = repeated()) {
            return executor.perform(part, lost, ids);
        }
    }
}
