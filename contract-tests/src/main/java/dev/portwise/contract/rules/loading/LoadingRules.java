package dev.portwise.contract.rules.loading;

import org.junit.jupiter.api.Nested;

/** LAZ: loading, and budgets in round trips. */
public abstract class LoadingRules {

    static final String SCENARIOS = "the relationships' story, measured on SQLAlchemy 2.1.9";

    @Nested
    class ReadBudgets extends ReadBudgetsRules {}

    @Nested
    class LargeResults extends LargeResultsRules {}

    @Nested
    class WriteBudgets extends WriteBudgetsRules {}

    @Nested
    class RemovalBudgets extends RemovalBudgetsRules {}

    @Nested
    class FetchPlans extends FetchPlansRules {}

    @Nested
    class CompleteAnswers extends CompleteAnswersRules {}

    @Nested
    class NothingTwice extends NothingTwiceRules {}

    @Nested
    class OutsideTheUnit extends OutsideTheUnitRules {}
}
