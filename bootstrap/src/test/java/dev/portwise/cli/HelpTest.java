package dev.portwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.TestPlugins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private final RecordingConsole console = new RecordingConsole();

    @ParameterizedTest
    @ValueSource(strings = {"compare", "contract", "tour", "copy", "seed", "adapters"})
    void everyCommandExplainsItselfWithExamplesAndExitCodes(String command) {
        int code = Portwise.run(console, TestPlugins.reference(), command, "--help");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said())
                .contains("Usage: portwise " + command)
                .contains("--json=FILE", "--no-color")
                .contains("Examples:", "  portwise " + command)
                .contains("Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "adapters", "adapters --json -", "contract --help"})
    void whatCannotBeWrittenIsNotTakenForFine(String command) {
        console.withClosedOutput();

        int code = Portwise.run(console, TestPlugins.reference(), command.split(" "));

        assertThat(code).isEqualTo(ExitCode.RESULT_LOST);
        assertThat(console.complained())
                .endsWith(
                        "the work is done, but its result cannot be written to standard output: it is closed or full\n")
                .hasLineCount(1);
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        int code = Portwise.run(console, TestPlugins.reference());

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said()).contains("Commands:", "  contract", "  adapters");
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThereAre() {
        int code = Portwise.run(console, TestPlugins.reference(), "nonsense");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .isEqualTo(
                        "portwise: there is no command nonsense; valid are compare, contract, do, tour, copy, seed, adapters\n");
    }

    @Test
    void theVersionIsTold() {
        int code = Portwise.run(console, TestPlugins.reference(), "--version");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said()).startsWith("portwise ").contains("Java ");
    }
}
