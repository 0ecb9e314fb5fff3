package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.model.InterleavedUnits.Side;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.ArrayList;
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

    UnitRun perform(Unit unit, ProgramIds ids) {
        UnitRun run = new UnitRun(persistence.unitOfWork(), ids);
        run.run(unit);
        return run;
    }

    /**
     * Runs two units, one step at a time. The units in {@code later} are run alone, afterwards. So is a unit that lost
     * against the other one.
     */
    Overlap perform(InterleavedUnits turn, Set<Side> later, ProgramIds ids) {
        Map<Side, UnitRun> runs;
        try (InterleavedRun lockStep = new InterleavedRun(persistence.unitOfWork(), ids)) {
            runs = lockStep.run(turn, later);
        }
        Set<Side> lost = EnumSet.noneOf(Side.class);
        lost.addAll(later);
        runs.forEach((side, run) -> {
            if (run.lost()) {
                lost.add(side);
            }
        });
        for (Side side : List.of(turn.endsFirst(), turn.endsLast())) {
            if (lost.contains(side)) {
                UnitRun alone = new UnitRun(persistence.unitOfWork(), ids);
                alone.run(turn.stepsOf(side), () -> {});
                runs.put(side, alone);
            }
        }
        List<Observation> observations = new ArrayList<>();
        runs.forEach((side, run) -> run.observations()
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
