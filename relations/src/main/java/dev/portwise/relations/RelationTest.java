package dev.portwise.relations;

import java.util.function.Supplier;

/**
 * A rule on a relation, as a test. JUnit runs many of them by {@code DynamicTest.stream(relation.tests(),
 * RelationTest::name, RelationTest::run)}.
 */
public final class RelationTest {

    private final String name;
    private final Supplier<Result> check;
    private final boolean failsOnCost;

    RelationTest(String name, Supplier<Result> check, boolean failsOnCost) {
        this.name = name;
        this.check = check;
        this.failsOnCost = failsOnCost;
    }

    /** The relation and the rule. */
    public String name() {
        return name;
    }

    /**
     * Checks the rule.
     *
     * @throws AssertionError if the relation breaks it
     */
    public void run() {
        Report.of(check.get()).requireNoFindings(failsOnCost);
    }
}
