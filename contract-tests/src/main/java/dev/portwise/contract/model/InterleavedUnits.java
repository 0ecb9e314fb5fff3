package dev.portwise.contract.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Two units of work on two threads, one step at a time. Each move is the next step of one of them. Then they end, one
 * after the other.
 *
 * <p>Stores differ in when a unit sees the commit of another, and in what they lock. A program must not depend on either.
 * So each unit first reads, then changes objects in memory, which sends nothing: after its first change a unit loads
 * nothing more. All writes happen at the two ends, and the second end meets the commit of the first.
 *
 * <p>A store may let the later unit lose ({@link dev.portwise.domain.exception.Retryable}). Then that unit is run again
 * from its beginning, as a use case would be. The reference runs it after the other one, and both must end alike.
 *
 * <p>An obstacle of the later unit may have gone since it began: a name given up, an id or a member removed. Whether the
 * store still sees it is accepted either way. Overwriting a change of the other unit is never accepted.
 *
 * @param endsFirst which of the two ends first
 * @param moves in the order in which they are made
 */
public record InterleavedUnits(Side endsFirst, List<Move> moves) implements Turn {

    /** One of the two units. */
    public enum Side {
        ONE,
        OTHER
    }

    /** The next step of one of the two units. */
    public record Move(Side side, Step step) {}

    public InterleavedUnits {
        moves = List.copyOf(moves);
    }

    public static InterleavedUnits interleaved(Side endsFirst, Move... moves) {
        return new InterleavedUnits(endsFirst, List.of(moves));
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
    public InterleavedUnits with(int place, Step step) {
        List<Move> changed = new ArrayList<>(moves);
        changed.set(place, new Move(moves.get(place).side(), step));
        return new InterleavedUnits(endsFirst, changed);
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
