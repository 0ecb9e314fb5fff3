package dev.portwise.contract.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Combines two lists, element by element, as far as the shorter one goes. */
final class Pairs {

    private Pairs() {}

    static <A, B, R> List<R> of(List<A> left, List<B> right, BiFunction<A, B, R> together) {
        return IntStream.range(0, Math.min(left.size(), right.size()))
                .mapToObj(i -> together.apply(left.get(i), right.get(i)))
                .toList();
    }
}
