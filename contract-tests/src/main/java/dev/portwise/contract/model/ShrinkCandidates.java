package dev.portwise.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs that are a little simpler than a given one. */
final class ShrinkCandidates {

    private ShrinkCandidates() {}

    /** The ways to simplify a program. The first one saves most. */
    static List<Function<Program, Stream<Program>>> ways() {
        return List.of(
                program -> without(program.turns()).map(turns -> new Program(program.seed(), turns)),
                program -> eachTurn(program, ShrinkCandidates::simpler),
                program -> eachTurn(program, turn -> shorterLists(turn).map(List::of)),
                program -> eachTurn(program, turn -> simplerValues(turn).map(List::of)));
    }

    /** The turn with fewer steps, shorter lists, or another id or name for something new. */
    static Stream<Turn> partsOf(Turn turn) {
        return Stream.of(fewerSteps(turn), shorterLists(turn), otherwiseNamed(turn))
                .flatMap(turns -> turns);
    }

    private static Stream<Program> eachTurn(Program program, Function<Turn, Stream<List<Turn>>> simpler) {
        List<Turn> turns = program.turns();
        return IntStream.range(0, turns.size())
                .boxed()
                .flatMap(place -> simpler.apply(turns.get(place))
                        .map(others -> new Program(program.seed(), replaced(turns, place, others))));
    }

    private static Stream<List<Turn>> simpler(Turn turn) {
        return Stream.concat(plainer(turn), fewerSteps(turn).map(List::of));
    }

    private static Stream<List<Turn>> plainer(Turn turn) {
        if (turn instanceof InterleavedUnits pair) {
            return Stream.of(List.of(alone(pair, pair.endsFirst()), alone(pair, pair.endsLast())));
        }
        Unit unit = (Unit) turn;
        return Stream.of(
                        new Unit(unit.access(), unit.ending(), unit.steps(), List.of()),
                        new Unit(Unit.Access.EXECUTES, unit.ending(), unit.steps(), unit.afterwards()),
                        new Unit(unit.access(), Unit.Ending.RETURNS, unit.steps(), unit.afterwards()))
                .filter(other -> !other.equals(unit))
                .map(List::of);
    }

    private static Turn alone(InterleavedUnits pair, InterleavedUnits.Side side) {
        return Unit.unit(pair.stepsOf(side).toArray(Step[]::new));
    }

    private static Stream<Turn> fewerSteps(Turn turn) {
        if (turn instanceof InterleavedUnits pair) {
            return without(pair.moves()).map(moves -> new InterleavedUnits(pair.endsFirst(), moves));
        }
        Unit unit = (Unit) turn;
        return Stream.concat(
                without(unit.steps()).map(unit::withSteps),
                without(unit.afterwards()).map(steps -> new Unit(unit.access(), unit.ending(), unit.steps(), steps)));
    }

    private static Stream<Turn> shorterLists(Turn turn) {
        return eachValue(
                turn, (parameter, value) -> value instanceof List<?> several ? without(several) : Stream.empty());
    }

    private static Stream<Turn> otherwiseNamed(Turn turn) {
        return eachValue(turn, (parameter, value) -> parameter.makes() ? others(parameter, value) : Stream.empty());
    }

    private static Stream<?> others(Parameter<?> parameter, Object value) {
        if (value instanceof List<?> several) {
            return IntStream.range(0, several.size())
                    .boxed()
                    .flatMap(place -> others(parameter, several.get(place))
                            .map(other -> replaced(List.<Object>copyOf(several), place, List.of(other))));
        }
        return parameter.values().stream().filter(other -> !other.equals(value));
    }

    /** Replaces each value by the simpler ones. */
    private static Stream<Turn> simplerValues(Turn turn) {
        return eachValue(
                turn,
                (parameter, value) -> parameter.isList()
                        ? Stream.empty()
                        : parameter.values().stream().takeWhile(other -> !other.equals(value)));
    }

    private static Stream<Turn> eachValue(Turn turn, BiFunction<Parameter<?>, Object, Stream<?>> simpler) {
        List<Step> steps = turn.everyStep();
        return IntStream.range(0, steps.size())
                .boxed()
                .flatMap(place -> eachValue(steps.get(place), simpler).map(step -> turn.with(place, step)));
    }

    private static Stream<Step> eachValue(Step step, BiFunction<Parameter<?>, Object, Stream<?>> simpler) {
        List<Object> arguments = step.arguments();
        return IntStream.range(0, arguments.size())
                .boxed()
                .flatMap(place -> simpler.apply(step.kind().parameters().get(place), arguments.get(place))
                        .map(value -> step.with(place, value)));
    }

    /** The list without a half of it, a quarter, …, a single element. A list of three also gives each element alone. */
    private static <T> Stream<List<T>> without(List<T> all) {
        Stream<List<T>> shorter = IntStream.iterate(all.size(), size -> size > 0, size -> size / 2)
                .boxed()
                .flatMap(size -> IntStream.iterate(0, from -> from < all.size(), from -> from + size)
                        .mapToObj(from -> replaced(all, from, Math.min(from + size, all.size()), List.of())));
        return all.size() == 3 ? Stream.concat(shorter, all.stream().map(List::of)) : shorter;
    }

    private static <T> List<T> replaced(List<T> all, int place, List<? extends T> others) {
        return replaced(all, place, place + 1, others);
    }

    private static <T> List<T> replaced(List<T> all, int from, int to, List<? extends T> others) {
        List<T> changed = new ArrayList<>(all);
        changed.subList(from, to).clear();
        changed.addAll(from, others);
        return changed;
    }
}
