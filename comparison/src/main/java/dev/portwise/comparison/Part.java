package dev.portwise.comparison;

import java.util.List;

/** A part of a comparison, with the seconds that it takes on two cores. The time to the end is reckoned from them. */
enum Part {
    TIMES(25, 0, 10),
    RANKING(0, 2, 8),
    COST(1, 4, 1),
    LOAD(10, 40, 1),
    DISTANCE(60, 10, 1),
    GROWTH(40, 10, 1),
    SHAPES(20, 0, 1),
    CONTRACT_AND_STORY(0, 20, 1);

    private final int ofAnEngine;
    private final int ofACandidate;
    private final int thorough;

    /** @param thorough how many times as long a thorough comparison takes for it */
    Part(int ofAnEngine, int ofACandidate, int thorough) {
        this.ofAnEngine = ofAnEngine;
        this.ofACandidate = ofACandidate;
        this.thorough = thorough;
    }

    int seconds(Scope scope, List<Candidate> candidates) {
        int once = ofAnEngine * Candidate.timedByEngine(candidates).size() + ofACandidate * candidates.size();
        return scope == Scope.THOROUGH ? thorough * once : once;
    }
}
