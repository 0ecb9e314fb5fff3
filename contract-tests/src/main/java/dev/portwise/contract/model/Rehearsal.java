package dev.portwise.contract.model;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.model.Interleaved.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An adapter beside the reference: both do the same, and are compared after each turn. */
final class Rehearsal implements AutoCloseable {

    private final World adapter;
    private final Tally tally = new Tally();
    private World reference = World.ofReference();
    private History history = new History(new Ids(0));

    Rehearsal(Function<StatementObserver, Persistence> opening) {
        this.adapter = new World(opening);
    }

    World reference() {
        return reference;
    }

    World adapter() {
        return adapter;
    }

    /** What happened in the reference so far. */
    Tally tally() {
        return tally;
    }

    void begin(Ids ids) {
        history = new History(ids);
        reference.empty();
        adapter.empty();
    }

    /** Runs a whole program on empty stores, up to the first difference. */
    Optional<Divergence> run(Program program) {
        Ids ids = new Ids(program.seed());
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
     * Runs one turn. Where neither sent a write, what is there cannot have changed.
     *
     * @param thorough whether to look at everything afterwards in every way, or in the cheapest, where need be
     */
    Optional<Divergence> run(Turn turn, Ids ids, boolean thorough) {
        World before = reference;
        int expected = reference.writes();
        int found = adapter.writes();
        Optional<Divergence> within = turn instanceof Unit unit ? run(unit, ids) : run((Interleaved) turn, ids);
        boolean written = reference != before || reference.writes() > expected || adapter.writes() > found;
        return within.isPresent() || !(written || thorough) ? within : around(ids, thorough);
    }

    private Optional<Divergence> around(Ids ids, boolean thorough) {
        return Trace.difference(
                Outlook.of(reference.persistence(), ids, thorough), Outlook.of(adapter.persistence(), ids, thorough));
    }

    private Optional<Divergence> run(Unit unit, Ids ids) {
        Trace expected = reference.perform(unit, ids);
        tally.add(unit, expected.observations());
        Trace found = adapter.perform(unit, ids);
        return compared(unit, Set.of(), expected.observations(), found.observations())
                .or(() -> needlessWrites(expected, found));
    }

    private Optional<Divergence> compared(
            Turn turn, Set<Side> lost, List<Observation> expected, List<Observation> found) {
        Optional<Divergence> divergence = Trace.difference(history.adjusted(turn, lost, expected, found), found);
        history.add(turn, lost);
        return divergence;
    }

    /** What changes nothing must write nothing; a unit that fails may be found out sooner by one than by the other. */
    private static Optional<Divergence> needlessWrites(Trace expected, Trace found) {
        return expected.endedWell() && !expected.wrote() && found.wrote()
                ? Optional.of(new Divergence(
                        new Observation("what the unit sent", "no write"),
                        new Observation("what the unit sent", "writes")))
                : Optional.empty();
    }

    private Optional<Divergence> run(Interleaved turn, Ids ids) {
        World.Encounter found = adapter.perform(turn, Set.of(), ids);
        World.Encounter expected = reference.perform(turn, found.lost(), ids);
        tally.add(turn, expected.observations());
        boolean laterUnitSawMore = Trace.difference(expected.observations(), found.observations())
                .filter(Divergence::isAboutWhatHasGoneMeanwhile)
                .isPresent();
        return laterUnitSawMore && oneAfterTheOther(turn, found, ids)
                ? Optional.empty()
                : compared(turn, found.lost(), expected.observations(), found.observations());
    }

    /** Goes on with a reference in which the unit that ends last was run after the other, if that explains the ends. */
    private boolean oneAfterTheOther(Interleaved turn, World.Encounter found, Ids ids) {
        Set<Side> later = EnumSet.of(turn.endsLast());
        later.addAll(found.lost());
        World serial = history.repeated();
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
