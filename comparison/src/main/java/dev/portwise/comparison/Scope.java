package dev.portwise.comparison;

import dev.portwise.comparison.load.LoadPlan;
import dev.portwise.comparison.timing.TimingPlan;
import dev.portwise.contract.Family;
import dev.portwise.contract.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How much to compare. */
public enum Scope {
    /** Everything, and load, distance and growth. */
    THOROUGH {
        @Override
        boolean measures() {
            return true;
        }

        @Override
        Optional<LoadPlan> ranking() {
            return Optional.of(LoadPlan.LONG);
        }
    },
    /** The contract, the story, the times of its steps and the costs beside time. */
    FULL,
    /** No timing, and only the families of the contract about relations, only on quick engines. */
    QUICK {
        @Override
        public Optional<Races> races() {
            return Optional.empty();
        }

        @Override
        Optional<LoadPlan> ranking() {
            return Optional.empty();
        }

        @Override
        Optional<Selection> contract(Candidate candidate) {
            return QUICK_ENGINES.contains(candidate.engine())
                    ? Optional.of(Selection.of(
                            List.of(), QUICK_FAMILIES.stream().map(Family::name).toList()))
                    : Optional.empty();
        }

        @Override
        boolean weighs() {
            return false;
        }

        @Override
        List<String> leftOut(Candidate candidate) {
            return List.of(
                    QUICK_ENGINES.contains(candidate.engine())
                            ? "the families %s of the contract of %s"
                                    .formatted(names(family -> !QUICK_FAMILIES.contains(family)), candidate.name())
                            : "the contract of " + candidate.name());
        }
    };

    private static final Set<String> QUICK_ENGINES = Set.of("h2", "memory", "mongodb", "mongodb-standin");
    private static final Set<Family> QUICK_FAMILIES = Set.of(Family.O2M, Family.M2M, Family.CAS, Family.LAZ);

    private static String names(Predicate<Family> wanted) {
        return Arrays.stream(Family.values()).filter(wanted).map(Family::name).collect(Collectors.joining(", "));
    }

    /** How to time; empty for not at all. */
    public Optional<Races> races() {
        return Optional.of(Races.here(TimingPlan.SHORT));
    }

    /** How long to measure for the ranking; empty for no ranking. */
    Optional<LoadPlan> ranking() {
        return Optional.of(LoadPlan.SHORT);
    }

    /** The rules to run on a candidate; empty for none. */
    Optional<Selection> contract(Candidate candidate) {
        return Optional.of(Selection.everything());
    }

    /** Whether to weigh what adapters cost beside time. */
    boolean weighs() {
        return true;
    }

    /** Whether to measure load, distance and growth. */
    boolean measures() {
        return false;
    }

    /** What is not done because of this scope. */
    List<String> leftOut(Candidate candidate) {
        return List.of();
    }
}
