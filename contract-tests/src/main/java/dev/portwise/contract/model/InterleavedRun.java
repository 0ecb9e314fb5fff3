package dev.portwise.contract.model;

import dev.portwise.contract.model.InterleavedUnits.Side;
import dev.portwise.domain.port.UnitOfWork;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Runs two units on two threads, one step at a time. */
final class InterleavedRun implements AutoCloseable {

    private final UnitOfWork units;
    private final ProgramIds ids;
    private final Map<Side, SteppedThread> threads = new EnumMap<>(Side.class);

    InterleavedRun(UnitOfWork units, ProgramIds ids) {
        this.units = units;
        this.ids = ids;
    }

    /** Runs the units of the turn, except those in {@code later}. */
    Map<Side, Trace> run(InterleavedUnits turn, Set<Side> later) {
        Map<Side, Trace> traces = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            if (!later.contains(side)) {
                Trace trace = new Trace(ids);
                traces.put(side, trace);
                threads.put(
                        side,
                        new SteppedThread(
                                thread -> new UnitRun(units, ids, trace).run(turn.stepsOf(side), thread::awaitTurn)));
            }
        }
        for (InterleavedUnits.Move move : turn.moves()) {
            SteppedThread thread = threads.get(move.side());
            if (thread != null) {
                thread.move();
            }
        }
        finish(turn.endsFirst());
        finish(turn.endsLast());
        return traces;
    }

    private void finish(Side side) {
        SteppedThread thread = threads.get(side);
        if (thread != null) {
            thread.finish();
        }
    }

    @Override
    public void close() {
        threads.values().forEach(SteppedThread::close);
    }
}
