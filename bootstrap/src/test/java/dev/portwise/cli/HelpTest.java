package dev.portwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingCaller;
import dev.portwise.cli.store.Plugs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private final RecordingCaller caller = new RecordingCaller();

    @ParameterizedTest
    @ValueSource(strings = {"compare", "contract", "tour", "copy", "seed", "adapters"})
    void everyCommandExplainsItselfWithExamplesAndExitCodes(String command) {
        int code = Portwise.run(caller, Plugs.reference(), command, "--help");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(caller.said())
                .contains("Usage: portwise " + command)
                .contains("--json=FILE", "--no-color")
                .contains("Examples:", "  portwise " + command)
                .contains("Exit codes:");
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        int code = Portwise.run(caller, Plugs.reference());

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(caller.said()).contains("Commands:", "  contract", "  adapters");
    }

    @Test
    void anUnknownCommandIsAnsweredWithThoseThereAre() {
        int code = Portwise.run(caller, Plugs.reference(), "nonsense");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(caller.complained())
                .isEqualTo(
                        "portwise: there is no command nonsense; valid are compare, contract, tour, copy, seed, adapters\n");
    }

    @Test
    void theVersionIsTold() {
        int code = Portwise.run(caller, Plugs.reference(), "--version");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(caller.said()).startsWith("portwise ").contains("Java ");
    }
}
