package dev.portwise.contract.model;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import java.util.List;

/**
 * A parameter of a kind of step. Its values are drawn, printed and simplified without knowing the step.
 *
 * @param values what it takes, or what its list consists of; the simplest value first
 * @param use decides which values fit the state of the store
 */
record Parameter<T>(String name, List<?> values, boolean isList, Use use) {

    /** What a step does with a value. */
    enum Use {
        NAMES,
        /** Mostly drawn from the ids and names that are not in use. */
        MAKES,
        /** Later steps of the unit seldom use it. */
        REMOVES
    }

    static final Parameter<Key> USER = key(Kind.USER);
    static final Parameter<Key> POST = key(Kind.POST);
    static final Parameter<Key> TAG = key(Kind.TAG);
    static final Parameter<Key> GROUP = key(Kind.GROUP);
    static final Parameter<SampleText> NAME = of("name", List.of(SampleText.values()));
    static final Parameter<SampleText> TITLE = of("title", List.of(SampleText.values()));
    static final Parameter<SampleText> CONTENT = of("content", List.of(SampleText.values()));
    static final Parameter<SampleInstant> AT = of("at", List.of(SampleInstant.values()));
    static final Parameter<Integer> LIMIT = of("limit", List.of(1, 2, 3));
    static final Parameter<Integer> REVISION = of("revision", List.of(1, 2, 3));

    static <T> Parameter<T> of(String name, List<T> values) {
        return new Parameter<>(name, values, false, Use.NAMES);
    }

    static Parameter<Key> key(Kind kind) {
        return of(kind.name(), Key.of(kind));
    }

    Parameter<T> made() {
        return new Parameter<>(name, values, isList, Use.MAKES);
    }

    Parameter<T> removed() {
        return new Parameter<>(name, values, isList, Use.REMOVES);
    }

    Parameter<List<T>> several() {
        return new Parameter<>(name, values, true, use);
    }

    boolean makes() {
        return use == Use.MAKES;
    }

    boolean accepts(Object value) {
        return isList ? value instanceof List<?> several && values.containsAll(several) : values.contains(value);
    }
}
