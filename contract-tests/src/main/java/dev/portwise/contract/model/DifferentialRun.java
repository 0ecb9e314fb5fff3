package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.model.InterleavedUnits.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Runs the same turns on an adapter and on the reference, and compares both after each turn. */
final class DifferentialRun implements AutoCloseable {

    /** A unit that changes nothing must write nothing. A failing unit may fail before or after its writes. */
    private static final Optional<Divergence> NEEDLESS_WRITES = Optional.of(new Divergence(
            new Observation("what the unit sent", "no write"), new Observation("what the unit sent", "writes")));

    private final ProgramExecutor adapter;
    private final Coverage coverage = new Coverage();
    private ProgramExecutor reference = ProgramExecutor.ofReference();
    private History history = new History(new ProgramIds(0));

    DifferentialRun(Function<StatementObserver, Persistence> opening) {
        this.adapter = new ProgramExecutor(opening);
    }

    ProgramExecutor reference() {
        return reference;
    }

    ProgramExecutor adapter() {
        return adapter;
    }

    /** What the reference has reached so far. */
    Coverage coverage() {
        return coverage;
    }

    void begin(ProgramIds ids) {
        history = new History(ids);
        reference.empty();
        adapter.empty();
    }

    /** Runs a whole program on empty stores, up to the first difference. */
    Optional<Divergence> run(Program program) {
        ProgramIds ids = new ProgramIds(program.seed());
        begin(ids);
        for (int number = 1; number <= program.turns().size(); number++) {
            boolean last = number == program.turns().size();
            Optional<Divergence> divergence = run(program.turns().get(number - 1), ids, last);
            if (divergence.isPresent()) {
                return divergence;
            }
        }
        return Optional.empty();
    }

    /**
     * Runs one turn. Snapshots are compared unless neither side sent a write.
     *
     * @param thorough whether to compare thorough snapshots, in any case
     */
    Optional<Divergence> run(Turn turn, ProgramIds ids, boolean thorough) {
        ProgramExecutor before = reference;
        int expected = reference.writes();
        int found = adapter.writes();
        Optional<Divergence> within = turn instanceof Unit unit ? run(unit, ids) : run((InterleavedUnits) turn, ids);
        boolean written = reference != before || reference.writes() > expected || adapter.writes() > found;
        return within.isPresent() || !(written || thorough) ? within : around(ids, thorough);
    }

    private Optional<Divergence> around(ProgramIds ids, boolean thorough) {
        return Divergence.between(
                Snapshot.of(reference.persistence(), ids, thorough), Snapshot.of(adapter.persistence(), ids, thorough));
    }

    private Optional<Divergence> run(Unit unit, ProgramIds ids) {
        int before = reference.writes();
        int beforeFound = adapter.writes();
        UnitRun expected = reference.perform(unit, ids);
        coverage.add(unit, expected.observations());
        UnitRun found = adapter.perform(unit, ids);
        boolean changedNothing = expected.endedWell() && reference.writes() == before;
        return compared(unit, Set.of(), expected.observations(), found.observations())
                .or(() -> changedNothing && adapter.writes() > beforeFound ? NEEDLESS_WRITES : Optional.empty());
    }

    private Optional<Divergence> compared(
            Turn turn, Set<Side> lost, List<Observation> expected, List<Observation> found) {
        Optional<Divergence> divergence = Divergence.between(history.adjusted(turn, lost, expected, found), found);
        history.add(turn, lost);
        return divergence;
    }

    private Optional<Divergence> run(InterleavedUnits turn, ProgramIds ids) {
        ProgramExecutor.Overlap found = adapter.perform(turn, Set.of(), ids);
        ProgramExecutor.Overlap expected = reference.perform(turn, found.lost(), ids);
        coverage.add(turn, expected.observations());
        boolean laterUnitSawMore = Divergence.between(expected.observations(), found.observations())
                .filter(Divergence::isAboutWhatHasGoneMeanwhile)
                .isPresent();
        return laterUnitSawMore && oneAfterTheOther(turn, found, ids)
                ? Optional.empty()
                : compared(turn, found.lost(), expected.observations(), found.observations());
    }

    /** Whether the ends are those of one unit after the other; if so, the reference goes on from there. */
    private boolean oneAfterTheOther(InterleavedUnits turn, ProgramExecutor.Overlap found, ProgramIds ids) {
        Set<Side> later = EnumSet.of(turn.endsLast());
        later.addAll(found.lost());
        ProgramExecutor serial = history.repeated();
        if (!serial.perform(turn, later, ids).ends().equals(found.ends())) {
            serial.close();
            return false;
        }
        history.add(turn, later);
        reference.close();
        reference = serial;
        return true;
    }

    @Override
    public void close() {
        reference.close();
        adapter.close();
    }
}
