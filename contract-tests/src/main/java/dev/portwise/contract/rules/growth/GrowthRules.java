package dev.portwise.contract.rules.growth;

import org.junit.jupiter.api.Nested;

/** BIG: what costs the same number of round trips however much there is. */
public abstract class GrowthRules {

    @Nested
    class ConstantCost extends ConstantCostRules {}

    @Nested
    class Batches extends BatchesRules {}

    @Nested
    class Pages extends PagesRules {}
}
