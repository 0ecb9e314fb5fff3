package dev.portwise.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One unit of work. The failure of a step is observed and caught; the unit goes on unless it is dead.
 *
 * @param access whether the unit only reads
 * @param ending how the work ends after its last step
 * @param steps the steps inside the unit
 * @param afterwards steps on the same objects after a unit that ended well
 */
public record Unit(Access access, Ending ending, List<Step> steps, List<Step> afterwards) implements Turn {

    /** How the unit was opened. */
    public enum Access {
        EXECUTES,
        READS
    }

    /** What the work does after its last step. */
    public enum Ending {
        RETURNS,
        THROWS
    }

    public Unit {
        steps = List.copyOf(steps);
        afterwards = List.copyOf(afterwards);
    }

    /** A unit that may change things and returns. */
    public static Unit unit(Step... steps) {
        return new Unit(Access.EXECUTES, Ending.RETURNS, List.of(steps), List.of());
    }

    /** This unit, only reading. */
    public Unit reading() {
        return new Unit(Access.READS, ending, steps, afterwards);
    }

    /** This unit, with work that throws at its end. */
    public Unit throwing() {
        return new Unit(access, Ending.THROWS, steps, afterwards);
    }

    /** This unit, followed by steps on its objects after its end. */
    public Unit afterwards(Step... touches) {
        return new Unit(access, ending, steps, List.of(touches));
    }

    @Override
    public List<Step> everyStep() {
        return Stream.concat(steps.stream(), afterwards.stream()).toList();
    }

    @Override
    public Unit with(int place, Step step) {
        List<Step> all = new ArrayList<>(everyStep());
        all.set(place, step);
        return new Unit(access, ending, all.subList(0, steps.size()), all.subList(steps.size(), all.size()));
    }

    Unit withSteps(List<Step> others) {
        return new Unit(access, ending, others, afterwards);
    }
}
