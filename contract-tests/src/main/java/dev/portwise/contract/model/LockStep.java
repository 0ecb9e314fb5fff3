package dev.portwise.contract.model;

import dev.portwise.contract.model.Interleaved.Side;
import dev.portwise.domain.port.UnitOfWork;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Two units on two threads, of which one moves at a time. */
final class LockStep implements AutoCloseable {

    private final UnitOfWork units;
    private final Ids ids;
    private final Map<Side, Player> players = new EnumMap<>(Side.class);

    LockStep(UnitOfWork units, Ids ids) {
        this.units = units;
        this.ids = ids;
    }

    /** Runs the units of a turn but those to be run later. */
    Map<Side, Trace> run(Interleaved turn, Set<Side> later) {
        Map<Side, Trace> traces = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            if (!later.contains(side)) {
                Trace trace = new Trace(ids);
                traces.put(side, trace);
                players.put(
                        side,
                        new Player(
                                player -> new UnitRun(units, ids, trace).run(turn.stepsOf(side), player::awaitTurn)));
            }
        }
        for (Interleaved.Move move : turn.moves()) {
            Player player = players.get(move.side());
            if (player != null) {
                player.move();
            }
        }
        finish(turn.endsFirst());
        finish(turn.endsLast());
        return traces;
    }

    private void finish(Side side) {
        Player player = players.get(side);
        if (player != null) {
            player.finish();
        }
    }

    @Override
    public void close() {
        players.values().forEach(Player::close);
    }
}
