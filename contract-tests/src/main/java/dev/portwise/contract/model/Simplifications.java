package dev.portwise.contract.model;

import dev.portwise.contract.model.Interleaved.Move;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs that are a little simpler than another one. */
final class Simplifications {

    private Simplifications() {}

    /** The ways to simplify, the one that saves most first. */
    static List<Function<Program, Stream<Program>>> ways() {
        return List.of(Simplifications::fewerTurns, Simplifications::simplerTurns, Simplifications::simplerValues);
    }

    private static Stream<Program> fewerTurns(Program program) {
        return without(program.turns()).map(turns -> new Program(program.seed(), turns));
    }

    private static Stream<Program> simplerTurns(Program program) {
        List<Turn> turns = program.turns();
        return IntStream.range(0, turns.size())
                .boxed()
                .flatMap(place -> simpler(turns.get(place))
                        .map(turn -> new Program(program.seed(), replaced(turns, place, turn))));
    }

    /** The turn without some of its steps, or without some elements of their lists. */
    static Stream<Turn> partsOf(Turn turn) {
        Stream<Turn> shorter = turn instanceof Interleaved pair
                ? without(pair.moves()).map(moves -> new Interleaved(pair.endsFirst(), moves))
                : without(((Unit) turn).steps()).map(((Unit) turn)::withSteps);
        Stream<Turn> simpler = simplerValues(new Program(0, List.of(turn)))
                .map(program -> program.turns().get(0));
        return Stream.concat(shorter, simpler);
    }

    private static Stream<List<Turn>> simpler(Turn turn) {
        if (turn instanceof Interleaved pair) {
            Stream<List<Turn>> shorter =
                    without(pair.moves()).map(moves -> List.of(new Interleaved(pair.endsFirst(), moves)));
            Turn first = Unit.unit(pair.stepsOf(pair.endsFirst()).toArray(Step[]::new));
            Turn last = Unit.unit(pair.stepsOf(pair.endsLast()).toArray(Step[]::new));
            return Stream.concat(Stream.of(List.of(first, last)), shorter);
        }
        Unit unit = (Unit) turn;
        Stream<Unit> plainer = Stream.of(
                        new Unit(Unit.Access.EXECUTES, unit.ending(), unit.steps(), unit.afterwards()),
                        new Unit(unit.access(), Unit.Ending.RETURNS, unit.steps(), unit.afterwards()))
                .filter(other -> !other.equals(unit));
        Stream<Unit> shorter = without(unit.steps()).map(unit::withSteps);
        Stream<Unit> sooner =
                without(unit.afterwards()).map(steps -> new Unit(unit.access(), unit.ending(), unit.steps(), steps));
        return Stream.of(shorter, sooner, plainer).flatMap(units -> units).map(List::of);
    }

    /** The list without a half of it, a quarter, …, a single element. */
    private static <T> Stream<List<T>> without(List<T> all) {
        return IntStream.iterate(all.size(), size -> size > 0, size -> size / 2)
                .boxed()
                .flatMap(size -> IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                        .mapToObj(from -> cut(all, from, Math.min(from + size, all.size()))));
    }

    private static <T> List<T> cut(List<T> all, int from, int to) {
        List<T> rest = new ArrayList<>(all);
        rest.subList(from, to).clear();
        return rest;
    }

    private static <T> List<T> replaced(List<T> all, int place, List<T> others) {
        List<T> changed = new ArrayList<>(all);
        changed.remove(place);
        changed.addAll(place, others);
        return changed;
    }

    /** One argument of one step replaced by the first value of its kind, or a list without one of its elements. */
    private static Stream<Program> simplerValues(Program program) {
        return IntStream.range(0, program.steps()).boxed().flatMap(number -> simplerStep(program, number));
    }

    private static Stream<Program> simplerStep(Program program, int number) {
        List<Program> candidates = new ArrayList<>();
        mapped(program, number, step -> {
            simpler(step).forEach(other -> candidates.add(mapped(program, number, same -> other)));
            return step;
        });
        return candidates.stream();
    }

    private static Program mapped(Program program, int number, UnaryOperator<Step> change) {
        int[] counted = {0};
        UnaryOperator<Step> counting = step -> counted[0]++ == number ? change.apply(step) : step;
        return new Program(
                program.seed(),
                program.turns().stream().map(turn -> mapped(turn, counting)).toList());
    }

    private static Turn mapped(Turn turn, UnaryOperator<Step> change) {
        if (turn instanceof Interleaved pair) {
            return new Interleaved(
                    pair.endsFirst(),
                    pair.moves().stream()
                            .map(move -> new Move(move.side(), change.apply(move.step())))
                            .toList());
        }
        Unit unit = (Unit) turn;
        return new Unit(
                unit.access(),
                unit.ending(),
                unit.steps().stream().map(change).toList(),
                unit.afterwards().stream().map(change).toList());
    }

    private static Stream<Step> simpler(Step step) {
        return Stream.of(step.getClass().getRecordComponents())
                .flatMap(component -> simpler(Steps.value(step, component)).map(value -> with(step, component, value)));
    }

    private static Step with(Step step, RecordComponent changed, Object value) {
        return Steps.make(
                step.getClass(), component -> component.equals(changed) ? value : Steps.value(step, component));
    }

    private static Stream<?> simpler(Object value) {
        if (value instanceof List<?> several) {
            return several.size() < 3
                    ? without(several)
                    : Stream.concat(without(several), several.stream().map(List::of));
        }
        if (value instanceof Enum<?> constant) {
            return Stream.of(constant.getDeclaringClass().getEnumConstants()).takeWhile(other -> other != constant);
        }
        return Stream.empty();
    }
}
