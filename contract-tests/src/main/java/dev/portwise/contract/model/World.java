package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.model.Interleaved.Side;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An opened store in which programs happen. */
final class World implements AutoCloseable {

    private final AtomicInteger writes = new AtomicInteger();
    private final Persistence persistence;

    World(Function<StatementObserver, Persistence> opening) {
        this.persistence = opening.apply(this::sent);
    }

    /** A reference with nothing in it. */
    static World ofReference() {
        return new World(observer ->
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

    /** How many writes were sent so far. */
    int writes() {
        return writes.get();
    }

    void empty() {
        persistence.probe().empty();
    }

    Trace perform(Unit unit, Ids ids) {
        Trace trace = new Trace(ids);
        int before = writes.get();
        new UnitRun(persistence.unitOfWork(), ids, trace).run(unit);
        trace.wrote(writes.get() > before);
        return trace;
    }

    /**
     * Runs two units in lock-step, those of {@code later} not: they are run alone, afterwards. So is a unit that lost
     * against the other one.
     */
    Encounter perform(Interleaved turn, Set<Side> later, Ids ids) {
        Map<Side, Trace> traces = new EnumMap<>(Side.class);
        Set<Side> lost = EnumSet.noneOf(Side.class);
        try (LockStep lockStep = new LockStep(persistence.unitOfWork(), ids)) {
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
        return new Encounter(lost, observations);
    }

    /** Either kind of turn, of which only the observations matter. */
    List<Observation> perform(Turn turn, Set<Side> later, Ids ids) {
        return turn instanceof Unit unit
                ? perform(unit, ids).observations()
                : perform((Interleaved) turn, later, ids).observations();
    }

    /** What came of two units that overlapped. */
    record Encounter(Set<Side> lost, List<Observation> observations) {

        /** How the two units ended. */
        List<Observation> ends() {
            return observations.stream().filter(Observation::isEnd).toList();
        }
    }

    @Override
    public void close() {
        persistence.close();
    }
}
