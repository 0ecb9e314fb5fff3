package dev.portwise.contract.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operation of a unit. A step may fail: its failure is observed like an answer.
 *
 * @param arguments a value for each parameter of the kind
 */
public record Step(StepKind kind, List<Object> arguments) {

    /** @throws IllegalArgumentException if the arguments are not those of the kind */
    public Step {
        arguments = List.copyOf(arguments);
        List<Parameter<?>> parameters = kind.parameters();
        boolean fits = arguments.size() == parameters.size();
        for (int i = 0; fits && i < arguments.size(); i++) {
            fits = parameters.get(i).accepts(arguments.get(i));
        }
        if (!fits) {
            throw new IllegalArgumentException(kind + " takes " + parameters + ", not " + arguments);
        }
    }

    /** The value of the parameter of that name. */
    @SuppressWarnings("unchecked") // the constructor has compared values and parameters
    <T> T get(Parameter<T> parameter) {
        List<String> names = kind.parameters().stream().map(Parameter::name).toList();
        return (T) arguments.get(names.indexOf(parameter.name()));
    }

    /** The keys that stand alone, not in a list. */
    Stream<Key> keys() {
        return arguments.stream().filter(Key.class::isInstance).map(Key.class::cast);
    }

    Step with(int place, Object argument) {
        List<Object> changed = new ArrayList<>(arguments);
        changed.set(place, argument);
        return new Step(kind, changed);
    }

    /** The step as Java source. */
    @Override
    public String toString() {
        return kind + arguments.stream().map(Step::text).collect(Collectors.joining(", ", ".with(", ")"));
    }

    private static String text(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(Step::text).collect(Collectors.joining(", ", "List.of(", ")"))
                : value.toString();
    }
}
