package dev.portwise.comparison.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void anExactBudgetIsKeptPhaseByPhase() {
        Budget budget = Budget.exactly(1, 1, 0);

        assertThat(budget.allows(List.of(1, 1, 0), true)).isTrue();
        assertThat(budget.allows(List.of(1, 0, 1), true)).isFalse();
        assertThat(budget.allows(List.of(2, 0, 0), true)).isFalse();
        assertThat(budget.text()).isEqualTo("1 + 1 + 0");
    }

    @Test
    void fewerAreFineWhereTheBudgetSaysAtMost() {
        Budget budget = Budget.atMost(4);

        assertThat(budget.allows(List.of(3), true)).isTrue();
        assertThat(budget.allows(List.of(5), true)).isFalse();
        assertThat(budget.text()).isEqualTo("at most 4");
    }

    @Test
    void aGuardIsOneMoreOnlyWithoutForeignKeys() {
        Budget budget = Budget.exactly(2).guarding(1);

        assertThat(budget.allows(List.of(3), false)).isTrue();
        assertThat(budget.allows(List.of(3), true)).isFalse();
        assertThat(budget.allows(List.of(4), false)).isFalse();
    }

    @Test
    void aRefusalMayTakeWhatItTakes() {
        assertThat(Budget.refusal().allows(List.of(7), true)).isTrue();
        assertThat(Budget.refusal().text()).isEqualTo("refused");
    }
}
