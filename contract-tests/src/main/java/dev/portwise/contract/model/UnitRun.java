package dev.portwise.contract.model;

import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;

/** Performs the steps of one unit and writes down what is observed. */
final class UnitRun {

    private final UnitOfWork units;
    private final Ids ids;
    private final Trace trace;

    UnitRun(UnitOfWork units, Ids ids, Trace trace) {
        this.units = units;
        this.ids = ids;
        this.trace = trace;
    }

    void run(Unit unit) {
        UnitOfWork.Work<Hand, GivenUp> work = repositories -> {
            Hand hand = new Hand(ids, repositories);
            unit.steps().forEach(step -> trace.perform(step, hand));
            if (unit.ending() == Unit.Ending.THROWS) {
                throw new GivenUp();
            }
            return hand;
        };
        try {
            Hand hand = unit.access() == Unit.Access.READS ? units.read(work) : units.execute(work);
            trace.returned();
            hand.end();
            unit.afterwards().forEach(step -> trace.perform(step, hand));
        } catch (GivenUp | RuntimeException thrown) {
            trace.failed(thrown);
        }
    }

    /** Runs one of two units that overlap, its moves when {@code turn} lets it. */
    void run(List<Step> steps, Runnable turn) {
        try {
            units.execute(repositories -> moves(repositories, steps, turn));
            trace.returned();
        } catch (RuntimeException thrown) {
            trace.failed(thrown);
        }
    }

    /** Runs such a unit by itself. */
    void runAlone(List<Step> steps) {
        run(steps, () -> {});
    }

    private boolean moves(Repositories repositories, List<Step> steps, Runnable turn) {
        Hand hand = new Hand(ids, repositories);
        for (Step step : steps) {
            turn.run();
            if (!(step instanceof Reading)) {
                hand.close();
            }
            trace.perform(step, hand);
        }
        turn.run();
        return true;
    }
}
