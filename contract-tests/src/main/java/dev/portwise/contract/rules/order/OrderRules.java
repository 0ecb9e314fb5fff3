package dev.portwise.contract.rules.order;

import org.junit.jupiter.api.Nested;

/** ORD: order and paging. */
public abstract class OrderRules {

    @Nested
    class Sorting extends SortingRules {}

    @Nested
    class Paging extends PagingRules {}

    @Nested
    class PagesWithPlans extends PagesWithPlansRules {}
}
