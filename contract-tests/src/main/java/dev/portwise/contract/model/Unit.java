package dev.portwise.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One unit of work. Whatever a step throws is observed and caught, and the unit goes on unless that killed it.
 *
 * @param access whether the unit only reads
 * @param ending how the work ends after its last step
 * @param steps inside the unit
 * @param afterwards touched with the same objects once the unit has ended, if it ended well
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

    /** The same steps in a unit that only reads. */
    public Unit reading() {
        return new Unit(Access.READS, ending, steps, afterwards);
    }

    /** The same steps in a unit whose work throws at its end. */
    public Unit throwing() {
        return new Unit(access, Ending.THROWS, steps, afterwards);
    }

    /** The same unit, of whose objects these relations are touched when it has ended. */
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
