package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The contract with one test for each family, for tools that run tests over and over, such as mutation testing. Such a
 * tool opens a store for each test, and opening takes longer than a rule.
 */
public abstract class ContractByFamily {

    /** Opens a store that nobody else uses. Its contents are lost. */
    protected abstract Persistence open(StatementObserver observer);

    @TestFactory
    final Stream<DynamicTest> everyRuleOfTheFamilyHolds() {
        return Arrays.stream(Family.values())
                .map(family -> DynamicTest.dynamicTest(
                        family.name(),
                        () -> assertThat(new ContractRun("adapter", "store", this::open)
                                        .run(Selection.of(List.of(), List.of(family.name())))
                                        .failures())
                                .extracting(RuleResult::id)
                                .isEmpty()));
    }
}
