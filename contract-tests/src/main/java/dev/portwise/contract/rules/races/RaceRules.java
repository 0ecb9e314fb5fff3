package dev.portwise.contract.rules.races;

import org.junit.jupiter.api.Nested;

/** RACE: two units at the same moment, {@value Race#ROUNDS} rounds each. */
public abstract class RaceRules {

    @Nested
    class WrittenTwice extends WrittenTwiceRules {}

    @Nested
    class RemovedMeanwhile extends RemovedMeanwhileRules {}

    @Nested
    class ChangedTwice extends ChangedTwiceRules {}

    @Nested
    class TakenAwayTwice extends TakenAwayTwiceRules {}

    @Nested
    class References extends ReferencesRules {}

    @Nested
    class SecondWriters extends SecondWritersRules {}
}
