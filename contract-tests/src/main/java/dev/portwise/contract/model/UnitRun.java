package dev.portwise.contract.model;

import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;

/** Performs the steps of one unit and records the observations. */
final class UnitRun {

    private final UnitOfWork units;
    private final ProgramIds ids;
    private final Trace trace;

    UnitRun(UnitOfWork units, ProgramIds ids, Trace trace) {
        this.units = units;
        this.ids = ids;
        this.trace = trace;
    }

    void run(Unit unit) {
        UnitOfWork.Work<UnitContext, DeliberateFailure> work = repositories -> {
            UnitContext context = new UnitContext(ids, repositories);
            unit.steps().forEach(step -> trace.perform(step, context));
            if (unit.ending() == Unit.Ending.THROWS) {
                throw new DeliberateFailure();
            }
            return context;
        };
        try {
            UnitContext context = unit.access() == Unit.Access.READS ? units.read(work) : units.execute(work);
            trace.returned();
            context.end();
            unit.afterwards().forEach(step -> trace.perform(step, context));
        } catch (DeliberateFailure | RuntimeException thrown) {
            trace.failed(thrown);
        }
    }

    /** Runs one of two overlapping units. Each of its steps waits for {@code turn}. */
    void run(List<Step> steps, Runnable turn) {
        try {
            units.execute(repositories -> moves(repositories, steps, turn));
            trace.returned();
        } catch (RuntimeException thrown) {
            trace.failed(thrown);
        }
    }

    /** Runs one of two overlapping units by itself. */
    void runAlone(List<Step> steps) {
        run(steps, () -> {});
    }

    private boolean moves(Repositories repositories, List<Step> steps, Runnable turn) {
        UnitContext context = new UnitContext(ids, repositories);
        for (Step step : steps) {
            turn.run();
            if (!step.kind().reads()) {
                context.stopLoading();
            }
            trace.perform(step, context);
        }
        turn.run();
        return true;
    }
}
