package dev.portwise.relations;

import java.io.Serializable;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** The functions of a team. They are serializable, so that a finding can name the method behind a method reference. */
public final class Named {

    private Named() {}

    /** Makes an object. */
    @FunctionalInterface
    public interface Making<T> extends Supplier<T>, Serializable {}

    /** Does something with an object. */
    @FunctionalInterface
    public interface Doing<T> extends Consumer<T>, Serializable {}

    /** Reads something from an object. */
    @FunctionalInterface
    public interface Reading<T, R> extends Function<T, R>, Serializable {}

    /** Does something with two objects. */
    @FunctionalInterface
    public interface Joining<A, B> extends BiConsumer<A, B>, Serializable {}

    /** Reads something that two objects share. */
    @FunctionalInterface
    public interface Comparing<A, B> extends BiFunction<A, B, Object>, Serializable {}
}
