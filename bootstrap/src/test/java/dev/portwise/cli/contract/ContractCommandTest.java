package dev.portwise.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.ForgetfulStore;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ContractCommandTest {

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void aFilteredRunIsNoProof() {
        int code = run(TestPlugins.reference(), "contract", "--rule", "id-01", "--family", "ORD");

        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said()).contains("none failed").doesNotContainIgnoringCase("conform");
    }

    @Test
    void aFilteredRunIsNoProofInJsonEither() {
        run(TestPlugins.reference(), "contract", "--rule", "ID-01", "--json", "-");

        JsonNode only = json().at("/runs/0");
        assertThat(only.at("/conformant").asBoolean(true)).isFalse();
        assertThat(only.at("/filtered").asBoolean(false)).isTrue();
        assertThat(only.at("/rules").size()).isEqualTo(1);
    }

    @Test
    void jsonOnStandardOutputIsAllThatIsThere() {
        run(TestPlugins.reference(), "contract", "--rule", "ID-01", "--json", "-");

        JsonNode first = json().at("/runs/0/rules/0");
        assertThat(first.propertyNames())
                .containsExactly(
                        "id",
                        "family",
                        "title",
                        "origin",
                        "outcome",
                        "reasons",
                        "statements",
                        "millis",
                        "rows",
                        "sent",
                        "command");
        assertThat(first.at("/outcome").asString()).isEqualTo("passed");
        assertThat(first.at("/origin").asString()).contains("§");
    }

    @Test
    void jsonGoesToAFileBesideTheText(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("result.json");

        run(
                TestPlugins.only(ForgetfulStore.adapter(), TestPlugins.MEMORY),
                "contract",
                "--rule",
                "ID-01",
                "--json",
                file.toString());

        JsonNode rule = new ObjectMapper().readTree(Files.readString(file)).at("/runs/0/rules/0");
        assertThat(rule.at("/outcome").asString()).isEqualTo("failed");
        assertThat(rule.at("/message").asString()).isNotBlank();
        assertThat(console.said()).contains("failed  ID-01");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTheWork() {
        int code = run(TestPlugins.reference(), "contract", "--json", "/no/such/directory/result.json");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.said()).isEmpty();
        assertThat(console.complained()).containsOnlyOnce("\n").contains("/no/such/directory/result.json");
    }

    @Test
    void anUnknownAdapterIsAnsweredWithTheKnownOnes() {
        refused("portwise contract: there is no adapter jdo; valid are reference", "contract", "--adapter", "jdo");
    }

    @Test
    void anUnknownEngineIsAnsweredWithTheKnownOnes() {
        refused("portwise contract: there is no engine db2; valid are memory", "contract", "--engine", "db2");
    }

    @Test
    void anUnknownRuleIsAnsweredWithTheKnownOnes() {
        refused("portwise contract: there is no rule ORD-77; valid are ORD-01, ", "contract", "--rule", "ORD-77");
    }

    @Test
    void anUnknownFamilyIsAnsweredWithTheKnownOnes() {
        refused("portwise contract: there is no family XXL; valid are KIT, ID, O2M, ", "contract", "--family", "XXL");
    }

    @Test
    void anUnknownOptionIsAnsweredInOneLine() {
        refused("portwise contract: Unknown option: '--fast'; see portwise contract --help", "contract", "--fast");
    }

    @Test
    void anAdapterIsNotTriedOnAnEngineItDoesNotOpen() {
        Plugins plugins = TestPlugins.only(
                new ReferenceAdapter(), TestPlugins.MEMORY, TestPlugins.engine("postgresql", Optional.empty()));

        int code = run(plugins, "contract", "--adapter", "reference", "--engine", "postgresql");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .isEqualTo("portwise contract: adapter reference does not open postgresql; it opens memory\n");
    }

    @Test
    void anEngineThatIsMissingIsAStoreThatIsUnavailable() {
        PersistenceAdapter adapter = TestPlugins.adapter("any", StoreKind.MONGODB, new ReferenceAdapter()::open);
        Plugins plugins = TestPlugins.only(adapter, TestPlugins.engine("mongodb", Optional.of("install it")));

        int code = run(plugins, "contract", "--engine", "mongodb");

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(console.complained()).isEqualTo("portwise contract: mongodb cannot be started here: install it\n");
    }

    @Test
    void aClusterIsStartedOnlyForThoseWhoNameIt() {
        PersistenceAdapter adapter = TestPlugins.adapter("any", StoreKind.MONGODB, new ReferenceAdapter()::open);
        Plugins plugins = TestPlugins.only(
                adapter,
                TestPlugins.engine("mongodb", Optional.empty()),
                TestPlugins.onlyIfNamed("mongodb-replicaset"));

        run(plugins, "contract", "--rule", "ID-01");
        assertThat(console.said()).contains("any on mongodb:").doesNotContain("mongodb-replicaset");

        run(plugins, "contract", "--rule", "ID-01", "--engine", "mongodb-replicaset");
        assertThat(console.said()).contains("any on mongodb-replicaset:");
    }

    @Test
    void theImitationOfMongodbStandsInOnlyForWantOfTheRealOneAndIsNamed() {
        PersistenceAdapter adapter = TestPlugins.adapter("any", StoreKind.MONGODB, new ReferenceAdapter()::open);
        String[] arguments = {"contract", "--rule", "ID-01"};

        run(
                TestPlugins.only(
                        adapter,
                        TestPlugins.engine("mongodb", Optional.of("install it")),
                        TestPlugins.engine("mongodb-standin", Optional.empty())),
                arguments);
        assertThat(console.said())
                .contains("any on mongodb-standin")
                .contains("note: mongodb-standin is an engine for tests");

        RecordingConsole withMongodb = new RecordingConsole();
        Portwise.run(
                withMongodb,
                TestPlugins.only(
                        adapter,
                        TestPlugins.engine("mongodb", Optional.empty()),
                        TestPlugins.engine("mongodb-standin", Optional.empty())),
                arguments);
        assertThat(withMongodb.said())
                .contains("any on mongodb:")
                .doesNotContain("standin")
                .doesNotContain("note:");
    }

    @Test
    void aDefectIsOneLineAndItsTraceIsShownOnRequest() {
        PersistenceAdapter broken = TestPlugins.adapter("broken", StoreKind.MEMORY, settings -> {
            throw new UnsupportedOperationException("not\nyet");
        });
        Plugins plugins = TestPlugins.only(broken, TestPlugins.MEMORY);

        int code = run(plugins, "contract");

        assertThat(code).isEqualTo(ExitCode.DEFECT);
        assertThat(console.complained())
                .isEqualTo("portwise contract: unexpected UnsupportedOperationException: not yet;"
                        + " --stacktrace shows where it comes from\n");

        RecordingConsole curious = new RecordingConsole();
        Portwise.run(curious, plugins, "contract", "--stacktrace");
        assertThat(curious.complained()).contains("\tat dev.portwise.cli.");
    }

    @Test
    void progressIsShownToATerminalAlone() {
        run(TestPlugins.reference(), "contract", "--rule", "ID-01");
        assertThat(console.complained()).isEmpty();

        RecordingConsole watching = new RecordingConsole().atATerminal();
        Portwise.run(watching, TestPlugins.reference(), "contract", "--rule", "ID-01");
        assertThat(watching.complained()).contains("reference on memory");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        String escape = "\u001B[";

        assertThat(saidTo(new RecordingConsole().atATerminal())).contains(escape);
        assertThat(saidTo(new RecordingConsole())).doesNotContain(escape);
        assertThat(saidTo(new RecordingConsole().atATerminal().with("NO_COLOR", "1")))
                .doesNotContain(escape);
        assertThat(saidTo(new RecordingConsole().atATerminal(), "--no-color")).doesNotContain(escape);
    }

    private static String saidTo(RecordingConsole console, String... more) {
        String[] arguments = Stream.concat(Stream.of("contract", "--rule", "ID-01"), Stream.of(more))
                .toArray(String[]::new);
        Portwise.run(console, TestPlugins.reference(), arguments);
        return console.said();
    }

    private void refused(String line, String... arguments) {
        int code = run(TestPlugins.reference(), arguments);

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained()).startsWith(line).containsOnlyOnce("\n").endsWith("\n");
        assertThat(console.said()).isEmpty();
    }

    private int run(Plugins plugins, String... arguments) {
        return Portwise.run(console, plugins, arguments);
    }

    private JsonNode json() {
        return new ObjectMapper().readTree(console.said());
    }
}
