package dev.portwise.comparison.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The story from its first step to its last. */
public final class Steps {

    private static final List<Step> ALL = Stream.of(LoadingSteps.ALL, PostSteps.ALL, GroupSteps.ALL, RemovalSteps.ALL)
            .flatMap(List::stream)
            .toList();

    private Steps() {}

    public static List<Step> all() {
        return ALL;
    }

    /** The step of that id, or of that number, counted from 1; empty if there is none. */
    public static Optional<Step> named(String idOrNumber) {
        return ALL.stream()
                .filter(step -> step.id().equals(idOrNumber) || number(step).equals(idOrNumber))
                .findFirst();
    }

    /** A step's place in the story, from 1. */
    public static String number(Step step) {
        return String.valueOf(ALL.indexOf(step) + 1);
    }
}
