package dev.portwise.contract.model;

import dev.portwise.contract.model.InterleavedUnits.Side;
import dev.portwise.domain.port.UnitOfWork;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
    Map<Side, UnitRun> run(InterleavedUnits turn, Set<Side> later) {
        Map<Side, UnitRun> runs = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            if (!later.contains(side)) {
                UnitRun run = new UnitRun(units, ids);
                runs.put(side, run);
                threads.put(side, new SteppedThread(thread -> run.run(turn.stepsOf(side), thread::awaitTurn)));
            }
        }
        turn.moves().forEach(move -> move(move.side()));
        move(turn.endsFirst());
        move(turn.endsLast());
        return runs;
    }

    private void move(Side side) {
        Optional.ofNullable(threads.get(side)).ifPresent(SteppedThread::move);
    }

    @Override
    public void close() {
        threads.values().forEach(SteppedThread::close);
    }
}
