package dev.portwise.adapter.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Selection;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.util.List;
import org.junit.jupiter.api.Test;

class JpaAcrossGaleraNodesTest {

    @Test
    void theRulesOfRacesHoldAmongUnitsOnDifferentNodes() {
        Endpoint database = Engines.shared("mariadb-galera").newDatabase();
        ContractRun run =
                new ContractRun("jpa", "mariadb-galera", observer -> Databases.openOnEachNode(database, observer));

        ContractResult result = run.run(Selection.of(List.of(), List.of("RACE")));

        assertThat(result.rules())
                .isNotEmpty()
                .allSatisfy(
                        rule -> assertThat(rule.outcome()).as(rule.toString()).isEqualTo(RuleResult.Outcome.PASSED));
    }
}
