package dev.portwise.comparison;

import dev.portwise.comparison.load.LoadPlan;
import dev.portwise.contract.Family;
import dev.portwise.contract.Selection;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How much to compare. */
public enum Scope {
    /** Everything, and load, distance, growth and shapes. */
    THOROUGH(5, EnumSet.allOf(Part.class)),
    /** The contract, the story, the times of its steps, a ranking and the costs beside time. */
    FULL(1, EnumSet.of(Part.TIMES, Part.RANKING, Part.COST, Part.CONTRACT_AND_STORY)),
    /** No timing, and only the families of the contract about relations, only on quick engines. */
    QUICK(0, EnumSet.of(Part.CONTRACT_AND_STORY));

    private static final Set<String> QUICK_ENGINES = Set.of("h2", "memory", "mongodb", "mongodb-standin");
    private static final Set<Family> QUICK_FAMILIES = EnumSet.of(Family.O2M, Family.M2M, Family.CAS, Family.LAZ);

    private final int jvms;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes the set
    private final Set<Part> parts;

    Scope(int jvms, Set<Part> parts) {
        this.jvms = jvms;
        this.parts = parts;
    }

    /** In how many JVMs to time; 0 for not at all. */
    public int jvms() {
        return jvms;
    }

    /** About how many seconds a comparison takes on two cores. */
    public int seconds(List<Candidate> candidates) {
        return parts.stream().mapToInt(part -> part.seconds(this, candidates)).sum();
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** How long to measure for the ranking. */
    LoadPlan ranking() {
        return this == THOROUGH ? LoadPlan.LONG : LoadPlan.SHORT;
    }

    /** The rules to run on a candidate; empty for none. */
    Optional<Selection> contract(Candidate candidate) {
        if (this != QUICK) {
            return Optional.of(Selection.everything());
        }
        return QUICK_ENGINES.contains(candidate.engine())
                ? Optional.of(Selection.of(
                        List.of(), QUICK_FAMILIES.stream().map(Family::name).toList()))
                : Optional.empty();
    }

    /** What of the contract is not run because of this scope; empty if all of it is. */
    Optional<String> leftOut(Candidate candidate) {
        String contract = "the contract of " + candidate.name();
        return contract(candidate)
                .map(selection -> "the families " + othersThanQuick() + " of " + contract)
                .or(() -> Optional.of(contract))
                .filter(left -> this == QUICK);
    }

    private static String othersThanQuick() {
        return Arrays.stream(Family.values())
                .filter(family -> !QUICK_FAMILIES.contains(family))
                .map(Family::name)
                .collect(Collectors.joining(", "));
    }
}
