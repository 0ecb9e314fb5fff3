package dev.portwise.comparison;

import dev.portwise.comparison.timing.Effort;
import dev.portwise.contract.Family;
import dev.portwise.contract.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How much to do. */
public enum Scope {
    /** Everything everywhere. */
    FULL {
        @Override
        Effort effort() {
            return Effort.FULL;
        }

        @Override
        Optional<Selection> contract(Contestant contestant) {
            return Optional.of(Selection.everything());
        }

        @Override
        List<String> leftOut(Contestant contestant) {
            return List.of();
        }
    },
    /** Short timings, and of the contract the relations alone, where the engine is quick. */
    QUICK {
        @Override
        Effort effort() {
            return Effort.QUICK;
        }

        @Override
        Optional<Selection> contract(Contestant contestant) {
            return QUICK_ENGINES.contains(contestant.engine())
                    ? Optional.of(Selection.of(
                            List.of(), QUICK_FAMILIES.stream().map(Family::name).toList()))
                    : Optional.empty();
        }

        @Override
        List<String> leftOut(Contestant contestant) {
            return List.of(
                    QUICK_ENGINES.contains(contestant.engine())
                            ? "the families %s of the contract of %s"
                                    .formatted(names(family -> !QUICK_FAMILIES.contains(family)), contestant.name())
                            : "the contract of " + contestant.name());
        }
    };

    private static final Set<String> QUICK_ENGINES = Set.of("h2", "memory", "mongodb", "mongodb-standin");
    private static final Set<Family> QUICK_FAMILIES = Set.of(Family.O2M, Family.M2M, Family.CAS, Family.LAZ);

    private static String names(Predicate<Family> wanted) {
        return Arrays.stream(Family.values()).filter(wanted).map(Family::name).collect(Collectors.joining(", "));
    }

    /** What to spend on each timed step. */
    abstract Effort effort();

    /** The rules to hold a contestant against; empty for none. */
    abstract Optional<Selection> contract(Contestant contestant);

    /** What is not done because of this scope. */
    abstract List<String> leftOut(Contestant contestant);
}
