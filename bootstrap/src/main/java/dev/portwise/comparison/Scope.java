package dev.portwise.comparison;

import dev.portwise.comparison.timing.Effort;
import dev.portwise.contract.Family;
import dev.portwise.contract.Selection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    /** Short timings, and of the contract what is quick where it is quick. */
    QUICK {
        @Override
        Effort effort() {
            return Effort.QUICK;
        }

        @Override
        Optional<Selection> contract(Contestant contestant) {
            return QUICK_ENGINES.contains(contestant.engine())
                    ? Optional.of(Selection.of(List.of(), QUICK_FAMILIES))
                    : Optional.empty();
        }

        @Override
        List<String> leftOut(Contestant contestant) {
            return List.of(
                    QUICK_ENGINES.contains(contestant.engine())
                            ? "the families %s of the contract of %s".formatted(SLOW_FAMILIES, contestant.name())
                            : "the contract of " + contestant.name());
        }
    };

    private static final Set<String> QUICK_ENGINES = Set.of("h2", "memory", "mongodb", "mongodb-standin");
    private static final String SLOW_FAMILIES = "RACE and BIG";
    private static final List<String> QUICK_FAMILIES = Arrays.stream(Family.values())
            .filter(family -> !EnumSet.of(Family.RACE, Family.BIG).contains(family))
            .map(Family::name)
            .toList();

    /** What to spend on each timed step. */
    abstract Effort effort();

    /** The rules to hold a contestant against; empty for none. */
    abstract Optional<Selection> contract(Contestant contestant);

    /** What is not done because of this scope. */
    abstract List<String> leftOut(Contestant contestant);
}
