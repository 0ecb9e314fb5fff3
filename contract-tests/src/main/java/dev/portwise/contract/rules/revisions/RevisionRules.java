package dev.portwise.contract.rules.revisions;

import org.junit.jupiter.api.Nested;

/** REV: optimistic concurrency. */
public abstract class RevisionRules {

    @Nested
    class Counting extends CountingRules {}

    @Nested
    class Relations extends RelationsRules {}

    @Nested
    class StaleChanges extends StaleChangesRules {}

    @Nested
    class StaleRemovals extends StaleRemovalsRules {}

    @Nested
    class ExpectedRevision extends ExpectedRevisionRules {}

    @Nested
    class OverlappingUnits extends OverlappingUnitsRules {}
}
