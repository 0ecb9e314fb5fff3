package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.model.InterleavedUnits.Side;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Runs the turns of programs on one opened store. */
final class ProgramExecutor implements AutoCloseable {

    private final AtomicInteger writes = new AtomicInteger();
    private final Persistence persistence;

    ProgramExecutor(Function<StatementObserver, Persistence> opening) {
        this.persistence = opening.apply(this::sent);
    }

    /** An empty reference. */
    static ProgramExecutor ofReference() {
        return new ProgramExecutor(observer ->
                new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer)));
    }

    private void sent(Statement statement) {
        if (statement.kind() == Statement.Kind.WRITE) {
            writes.incrementAndGet();
        }
    }

    Persistence persistence() {
        return persistence;
    }

    /** The number of writes sent so far. */
    int writes() {
        return writes.get();
    }

    void empty() {
        persistence.probe().empty();
    }

    Trace perform(Unit unit, ProgramIds ids) {
        Trace trace = new Trace(ids);
        int before = writes.get();
        new UnitRun(persistence.unitOfWork(), ids, trace).run(unit);
        trace.wrote(writes.get() > before);
        return trace;
    }

    /**
     * Runs two units, one step at a time. The units in {@code later} are run alone, afterwards. So is a unit that lost
     * against the other one.
     */
    Overlap perform(InterleavedUnits turn, Set<Side> later, ProgramIds ids) {
        Map<Side, Trace> traces = new EnumMap<>(Side.class);
        Set<Side> lost = EnumSet.noneOf(Side.class);
        try (InterleavedRun lockStep = new InterleavedRun(persistence.unitOfWork(), ids)) {
            traces.putAll(lockStep.run(turn, later));
        }
        traces.forEach((side, trace) -> {
            if (trace.lost()) {
                lost.add(side);
            }
        });
        lost.addAll(later);
        for (Side side : List.of(turn.endsFirst(), turn.endsLast())) {
            if (lost.contains(side)) {
                Trace alone = new Trace(ids);
                new UnitRun(persistence.unitOfWork(), ids, alone).runAlone(turn.stepsOf(side));
                traces.put(side, alone);
            }
        }
        List<Observation> observations = new ArrayList<>();
        traces.forEach((side, trace) -> trace.observations()
                .forEach(seen -> observations.add(new Observation("unit " + side + ": " + seen.place(), seen.seen()))));
        return new Overlap(lost, observations);
    }

    /** Runs either kind of turn. */
    List<Observation> perform(Turn turn, Set<Side> later, ProgramIds ids) {
        return turn instanceof Unit unit
                ? perform(unit, ids).observations()
                : perform((InterleavedUnits) turn, later, ids).observations();
    }

    /** What two overlapping units observed, and which of them lost against the other. */
    record Overlap(Set<Side> lost, List<Observation> observations) {

        /** The ends of the two units. */
        List<Observation> ends() {
            return observations.stream().filter(Observation::isEnd).toList();
        }
    }

    @Override
    public void close() {
        persistence.close();
    }
}
