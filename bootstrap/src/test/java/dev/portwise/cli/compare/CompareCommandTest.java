package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.engine.Engines;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CompareCommandTest {

    private final RecordingConsole console = new RecordingConsole();

    @TempDir
    private Path directory;

    @Test
    void everythingIsInTheTableThePageAndTheJson() throws Exception {
        Path report = directory.resolve("report");

        int code = Portwise.run(
                console,
                TestPlugins.only(new MyBatisAdapter(), Engines.named("h2").orElseThrow()),
                "compare",
                "--quick",
                "--report",
                report.toString());

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.complained()).isEmpty();
        assertThat(console.said())
                .contains("mybatis@h2: ", "move a post to another user", "round trips")
                .contains(
                        "This was a quick comparison",
                        "not done: the families KIT, ID, VAL, ORD, REV, TXN, RACE, BIG, FLT of the contract of mybatis@h2");
        assertThat(lastLine())
                .startsWith("No rule failed, but only a part of the contract was run")
                .endsWith("mybatis on h2. Nothing was ranked, so no adapter is named: run it without --quick.");
        assertThat(report.resolve("index.html")).content().contains("mybatis@h2");
        JsonNode run = new ObjectMapper()
                .readTree(Files.readString(report.resolve("compare.json")))
                .at("/runs/0");
        assertThat(run.at("/adapter").asString()).isEqualTo("mybatis");
        assertThat(run.at("/filtered").asBoolean()).isTrue();
        assertThat(run.at("/conformant").asBoolean(true)).isFalse();
        assertThat(run.at("/rules/0/outcome").asString()).isEqualTo("passed");
        assertThat(run.at("/scenarios").size()).isEqualTo(Steps.all().size());
        for (JsonNode scenario : run.at("/scenarios")) {
            assertThat(scenario.at("/statements").isInt()).isTrue();
            assertThat(scenario.at("/as_expected").asBoolean()).isTrue();
            assertThat(scenario.has("ratio")).isFalse();
        }
    }

    @Test
    void onStandardOutputThereIsNothingButTheJson() {
        int code = Portwise.run(
                console,
                TestPlugins.reference(),
                "compare",
                "--quick",
                "--adapter",
                "reference",
                "--json",
                "-",
                "--report",
                directory.toString());

        assertThat(code).isEqualTo(ExitCode.FINE);
        JsonNode json = new ObjectMapper().readTree(console.said());
        assertThat(json.at("/finding").asString()).endsWith(".");
        assertThat(json.at("/left_out").toString()).contains("all timing");
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeTheWork() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        int code = Portwise.run(
                console, TestPlugins.reference(), "compare", "--adapter", "reference", "--report", file.toString());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.said()).isEmpty();
        assertThat(console.complained()).contains("--report " + file + " cannot be created");
    }

    @Test
    void anAdapterThatIsNotThereIsRefusedWithThoseThatAre() {
        int code = Portwise.run(console, TestPlugins.reference(), "compare", "--adapter", "nobody");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("there is no adapter nobody; valid are reference");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--mix|search=1|there is no step search to mix; valid are find, ",
                "--mix|find=0|--mix: the weight of find must be a positive number, not '0'",
                "--threads|0|--threads must be from 1 to 256, not 0",
                "--threads|many|'many' is not an int",
                "--distance|far|--distance must be a time up to 100ms, such as 500us, 0.5ms or 1ms, not 'far'",
                "--distance|-1ms|--distance must be a time up to 100ms",
                "--distance|2s|--distance must be a time up to 100ms"
            })
    void workThatCannotBeDoneIsRefusedBeforeAnythingStarts(String option, String value, String message) {
        int code = Portwise.run(console, TestPlugins.reference(), "compare", option, value);

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.said()).isEmpty();
        assertThat(console.complained()).contains(message).hasLineCount(1);
    }

    @Test
    void aQuickComparisonRanksNothing() {
        int code = Portwise.run(console, TestPlugins.reference(), "compare", "--quick", "--threads", "2");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).contains("--quick ranks nothing; leave out --mix, --threads and --distance");
    }

    private String lastLine() {
        return console.said().lines().reduce("", (before, line) -> line);
    }
}
