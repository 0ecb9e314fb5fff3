package dev.portwise.contract.rules.growth;

import org.junit.jupiter.api.Nested;

/** BIG: the cost in round trips does not grow with the data. */
public abstract class GrowthRules {

    @Nested
    class ConstantCost extends ConstantCostRules {}

    @Nested
    class Batches extends BatchesRules {}

    @Nested
    class ManyChanges extends ManyChangesRules {}

    @Nested
    class ManyIds extends ManyIdsRules {}

    @Nested
    class BothRelations extends BothRelationsRules {}

    @Nested
    class Pages extends PagesRules {}

    @Nested
    class PageCosts extends PageCostsRules {}
}
