package dev.portwise.contract.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Two units of work on two threads, in lock-step: each move is the next step of one of them, then they end one after the
 * other.
 *
 * <p>Stores differ in when a unit sees what another one committed, and in what they lock until then. A program must not
 * depend on either, so each unit first reads what it needs and then changes it in memory, which sends nothing: after its
 * first change a step uses only what its unit has met. All writing happens at the two ends, the second of which meets
 * what the first one committed.
 *
 * <p>Where a store lets the later unit lose ({@link dev.portwise.domain.exception.Retryable}), that unit is run again
 * from its beginning, as a use case would; the reference then runs it after the other one, and both must end alike.
 *
 * <p>What stood in the way of the later unit when it began, and has gone since (a name given up, an id or a member removed),
 * may still stand in its way or not: both is accepted. A change by somebody else that it would overwrite never is.
 *
 * @param endsFirst which of the two ends first
 * @param moves in the order in which they are made
 */
public record Interleaved(Side endsFirst, List<Move> moves) implements Turn {

    /** One of the two units. */
    public enum Side {
        ONE,
        OTHER
    }

    /** The next step of one of the two units. */
    public record Move(Side side, Step step) {}

    public Interleaved {
        moves = List.copyOf(moves);
    }

    public static Interleaved interleaved(Side endsFirst, Move... moves) {
        return new Interleaved(endsFirst, List.of(moves));
    }

    public static Move one(Step step) {
        return new Move(Side.ONE, step);
    }

    public static Move other(Step step) {
        return new Move(Side.OTHER, step);
    }

    @Override
    public List<Step> everyStep() {
        return moves.stream().map(Move::step).toList();
    }

    @Override
    public Interleaved with(int place, Step step) {
        List<Move> changed = new ArrayList<>(moves);
        changed.set(place, new Move(moves.get(place).side(), step));
        return new Interleaved(endsFirst, changed);
    }

    List<Step> stepsOf(Side side) {
        return moves.stream()
                .filter(move -> move.side() == side)
                .map(Move::step)
                .toList();
    }

    Side endsLast() {
        return endsFirst == Side.ONE ? Side.OTHER : Side.ONE;
    }
}
