package dev.portwise.contract.model;

import dev.portwise.domain.exception.NotLoaded;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.port.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One run of a unit: performs its steps, and keeps their observations and its end. */
final class UnitRun {

    private static final String AFTER_DEATH = "IllegalStateException";

    private final UnitOfWork units;
    private final ProgramIds ids;
    private final List<Observation> observations = new ArrayList<>();
    private @Nullable Throwable failure;
    private boolean dead;

    UnitRun(UnitOfWork units, ProgramIds ids) {
        this.units = units;
        this.ids = ids;
    }

    void run(Unit unit) {
        run(unit, (step, context) -> {}, () -> {});
    }

    /** Runs one of two overlapping units. Each of its steps waits for {@code turn}. */
    void run(List<Step> steps, Runnable turn) {
        BiConsumer<Step, UnitContext> before = (step, context) -> {
            turn.run();
            if (!step.kind().reads()) {
                context.stopLoading();
            }
        };
        run(new Unit(Unit.Access.EXECUTES, Unit.Ending.RETURNS, steps, List.of()), before, turn);
    }

    private void run(Unit unit, BiConsumer<Step, UnitContext> beforeStep, Runnable beforeEnd) {
        UnitOfWork.Work<UnitContext, DeliberateFailure> work = repositories -> {
            UnitContext context = new UnitContext(ids, repositories);
            for (Step step : unit.steps()) {
                beforeStep.accept(step, context);
                perform(step, context);
            }
            beforeEnd.run();
            if (unit.ending() == Unit.Ending.THROWS) {
                throw new DeliberateFailure();
            }
            return context;
        };
        try {
            UnitContext context = unit.access() == Unit.Access.READS ? units.read(work) : units.execute(work);
            observe(Observation.END, Observation.RETURNED);
            context.end();
            context.fetched().forEach(each -> lookAgain(each, context));
            unit.afterwards().forEach(step -> perform(step, context));
        } catch (DeliberateFailure | RuntimeException thrown) {
            failure = thrown;
            observe(Observation.END, AnswerText.failure(ids, thrown));
        }
    }

    /** A dead unit makes no further step: the ports promise nothing of its objects. */
    private void perform(Step step, UnitContext context) {
        String place = step.toString();
        if (dead) {
            observe(place, AFTER_DEATH);
            return;
        }
        try {
            observe(place, new AnswerText(context).of(step.kind().perform(step, context)));
        } catch (RuntimeException thrown) {
            observe(place, AnswerText.failure(ids, thrown));
            dead = context.isDead();
            observe("the unit after " + place, dead ? "dead" : "alive");
        }
        context.noteOrphans();
    }

    /** What was fetched stays readable. */
    private void lookAgain(UnitContext.Fetched<?> fetched, UnitContext context) {
        AnswerText text = new AnswerText(context);
        String place = "afterwards, what was fetched with " + text.of(fetched.aggregate());
        try {
            observe(place, text.of(fetched.relations().toList()));
        } catch (NotLoaded unread) {
            observe(place, AnswerText.failure(ids, unread));
        }
    }

    private void observe(String place, String seen) {
        observations.add(new Observation(place, seen));
    }

    boolean endedWell() {
        return failure == null;
    }

    /** Whether it lost against another unit. */
    boolean lost() {
        return failure instanceof Retryable;
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }
}
