package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/contract.md} says what the rules say. */
class ContractDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/contract.md");

    @Test
    void theDocumentIsCurrent() throws IOException {
        if ("docs".equals(System.getProperty("portwise.update"))) {
            Files.writeString(DOCUMENT, ContractDocument.text());
        }

        assertThat(Files.readString(DOCUMENT).equals(ContractDocument.text()))
                .as("docs/contract.md is not what the rules say; write it anew: mvn test -pl contract-tests -am"
                        + " -Dtest=ContractDocumentTest -Dportwise.update=docs -Dsurefire.failIfNoSpecifiedTests=false")
                .isTrue();
    }
}
