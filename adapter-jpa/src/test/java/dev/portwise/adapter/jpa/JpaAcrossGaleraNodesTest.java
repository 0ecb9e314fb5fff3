package dev.portwise.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

class JpaAcrossGaleraNodesTest {

    @Test
    void theRulesOfRacesHoldAmongUnitsOnDifferentNodes() {
        ContractRun run = new ContractRun(
                "jpa", "mariadb-galera", observer -> Databases.openOnEachNode("mariadb-galera", observer));

        ContractResult result = run.run(Selection.of(List.of(), List.of("RACE")));

        assertThat(result.rules())
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(rule.outcome()).as(rule.toString()).isEqualTo(RuleResult.Outcome.PASSED));
    }
}
