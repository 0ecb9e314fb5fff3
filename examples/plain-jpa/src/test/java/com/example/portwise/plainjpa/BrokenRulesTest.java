package com.example.portwise.plainjpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.ContractResult;
import dev.portwise.contract.ContractRun;
import dev.portwise.contract.RuleResult;
import dev.portwise.contract.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/plain-jpa.md} lists the rules that this adapter breaks: these and no others. */
class BrokenRulesTest {

    private static final Path DOCUMENT = Path.of("../../docs/plain-jpa.md");

    private static ContractResult result;

    @BeforeAll
    static void runTheContract() {
        result = new ContractRun(
                        "plain-jpa",
                        "h2",
                        observer -> new PlainJpaAdapter()
                                .open(StoreSettings.of("jdbc:h2:mem:plain;DB_CLOSE_DELAY=-1")
                                        .observedBy(observer)))
                .run(Selection.everything());
    }

    @Test
    void everyBrokenRuleHasOneCause() throws IOException {
        assertThat(Cause.all().stream().flatMap(cause -> cause.rules().keySet().stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        result.failures().stream().map(RuleResult::id).toList());
    }

    @Test
    void theDocumentIsCurrent() throws IOException {
        String text = BrokenRules.document(result, Cause.all());
        if ("docs".equals(System.getProperty("portwise.update"))) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/plain-jpa.md is not what the contract finds; update it as the document says")
                .isEqualTo(text);
    }
}
