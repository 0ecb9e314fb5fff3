package dev.portwise.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingCaller;
import dev.portwise.cli.store.Equipment;
import dev.portwise.cli.store.Forgetful;
import dev.portwise.cli.store.MemoryEngine;
import dev.portwise.cli.store.Plugs;
import dev.portwise.contract.Rules;
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

    private final RecordingCaller caller = new RecordingCaller();

    @Test
    void anAdapterThatConformsEndsWithZero(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("result.json");

        int code = run(
                Plugs.reference(),
                "contract",
                "--adapter",
                "reference",
                "--engine",
                "memory",
                "--json",
                file.toString());

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(caller.said())
                .startsWith(
                        "reference on memory: conformant, all " + Rules.all().size() + " rules hold")
                .contains("| CAS ");
        assertThat(caller.complained()).isEmpty();
        JsonNode only = new ObjectMapper().readTree(Files.readString(file)).at("/runs/0");
        assertThat(only.at("/adapter").asString()).isEqualTo("reference");
        assertThat(only.at("/engine").asString()).isEqualTo("memory");
        assertThat(only.at("/conformant").asBoolean()).isTrue();
        assertThat(only.at("/filtered").asBoolean(true)).isFalse();
        assertThat(only.at("/rules").size()).isEqualTo(Rules.all().size());
    }

    @Test
    void anAdapterThatDoesNotConformEndsWithOneAndTheFailedRule() {
        Equipment forgetful = Plugs.only(Forgetful.adapter(), new MemoryEngine());

        int code = run(forgetful, "contract");

        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(caller.said())
                .startsWith("forgetful on memory: not conformant")
                .contains("failed  ID-01 the id given at creation is the id that is stored")
                .contains("alone: ./portwise contract --adapter forgetful --engine memory --rule ID-01");
    }

    @Test
    void aFilteredRunIsNoProof() {
        int code = run(Plugs.reference(), "contract", "--rule", "id-01", "--family", "ORD");

        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(caller.said()).contains("none failed").doesNotContainIgnoringCase("conform");
    }

    @Test
    void aFilteredRunIsNoProofInJsonEither() {
        run(Plugs.reference(), "contract", "--rule", "ID-01", "--json", "-");

        JsonNode only = json().at("/runs/0");
        assertThat(only.at("/conformant").asBoolean(true)).isFalse();
        assertThat(only.at("/filtered").asBoolean(false)).isTrue();
        assertThat(only.at("/rules").size()).isEqualTo(1);
    }

    @Test
    void jsonOnStandardOutputIsAllThatIsThere() {
        run(Plugs.reference(), "contract", "--rule", "ID-01", "--json", "-");

        JsonNode first = json().at("/runs/0/rules/0");
        assertThat(first.propertyNames())
                .containsExactly(
                        "id",
                        "family",
                        "title",
                        "origin",
                        "outcome",
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
                Plugs.only(Forgetful.adapter(), new MemoryEngine()),
                "contract",
                "--rule",
                "ID-01",
                "--json",
                file.toString());

        JsonNode rule = new ObjectMapper().readTree(Files.readString(file)).at("/runs/0/rules/0");
        assertThat(rule.at("/outcome").asString()).isEqualTo("failed");
        assertThat(rule.at("/message").asString()).isNotBlank();
        assertThat(caller.said()).contains("failed  ID-01");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTheWork() {
        int code = run(Plugs.reference(), "contract", "--json", "/no/such/directory/result.json");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(caller.said()).isEmpty();
        assertThat(caller.complained()).containsOnlyOnce("\n").contains("/no/such/directory/result.json");
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
        refused("portwise contract: there is no family XXL; valid are ID, O2M, ", "contract", "--family", "XXL");
    }

    @Test
    void anUnknownOptionIsAnsweredInOneLine() {
        refused("portwise contract: Unknown option: '--fast'; see portwise contract --help", "contract", "--fast");
    }

    @Test
    void anAdapterIsNotTriedOnAnEngineItDoesNotOpen() {
        Equipment equipment =
                Plugs.only(new ReferenceAdapter(), new MemoryEngine(), Plugs.engine("postgresql", Optional.empty()));

        int code = run(equipment, "contract", "--adapter", "reference", "--engine", "postgresql");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(caller.complained())
                .isEqualTo("portwise contract: adapter reference does not open postgresql; it opens memory\n");
    }

    @Test
    void anEngineThatIsMissingIsAStoreThatIsUnavailable() {
        PersistenceAdapter adapter = Plugs.adapter("any", StoreKind.MONGODB, new ReferenceAdapter()::open);
        Equipment equipment = Plugs.only(adapter, Plugs.engine("mongodb", Optional.of("install it")));

        int code = run(equipment, "contract", "--engine", "mongodb");

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        assertThat(caller.complained()).isEqualTo("portwise contract: mongodb cannot be started here: install it\n");
    }

    @Test
    void aClusterIsStartedOnlyForThoseWhoNameIt() {
        PersistenceAdapter adapter = Plugs.adapter("any", StoreKind.MONGODB, new ReferenceAdapter()::open);
        Equipment equipment =
                Plugs.only(adapter, Plugs.engine("mongodb", Optional.empty()), Plugs.onlyIfNamed("mongodb-replicaset"));

        run(equipment, "contract", "--rule", "ID-01");
        assertThat(caller.said()).contains("any on mongodb:").doesNotContain("mongodb-replicaset");

        run(equipment, "contract", "--rule", "ID-01", "--engine", "mongodb-replicaset");
        assertThat(caller.said()).contains("any on mongodb-replicaset:");
    }

    @Test
    void theImitationOfMongodbStandsInOnlyForWantOfTheRealOneAndIsNamed() {
        PersistenceAdapter adapter = Plugs.adapter("any", StoreKind.MONGODB, new ReferenceAdapter()::open);
        String[] arguments = {"contract", "--rule", "ID-01"};

        run(
                Plugs.only(
                        adapter,
                        Plugs.engine("mongodb", Optional.of("install it")),
                        Plugs.engine("mongodb-standin", Optional.empty())),
                arguments);
        assertThat(caller.said())
                .contains("any on mongodb-standin")
                .contains("note: mongodb-standin is an engine for tests");

        RecordingCaller withMongodb = new RecordingCaller();
        Portwise.run(
                withMongodb,
                Plugs.only(
                        adapter,
                        Plugs.engine("mongodb", Optional.empty()),
                        Plugs.engine("mongodb-standin", Optional.empty())),
                arguments);
        assertThat(withMongodb.said())
                .contains("any on mongodb:")
                .doesNotContain("standin")
                .doesNotContain("note:");
    }

    @Test
    void aDefectIsOneLineAndItsTraceIsShownOnRequest() {
        PersistenceAdapter broken = Plugs.adapter("broken", StoreKind.MEMORY, settings -> {
            throw new UnsupportedOperationException("not\nyet");
        });
        Equipment equipment = Plugs.only(broken, new MemoryEngine());

        int code = run(equipment, "contract");

        assertThat(code).isEqualTo(ExitCode.DEFECT);
        assertThat(caller.complained())
                .isEqualTo("portwise contract: unexpected UnsupportedOperationException: not yet;"
                        + " --stacktrace shows where it comes from\n");

        RecordingCaller curious = new RecordingCaller();
        Portwise.run(curious, equipment, "contract", "--stacktrace");
        assertThat(curious.complained()).contains("\tat dev.portwise.cli.");
    }

    @Test
    void progressIsShownToATerminalAlone() {
        run(Plugs.reference(), "contract", "--rule", "ID-01");
        assertThat(caller.complained()).isEmpty();

        RecordingCaller watching = new RecordingCaller().atATerminal();
        Portwise.run(watching, Plugs.reference(), "contract", "--rule", "ID-01");
        assertThat(watching.complained()).contains("reference on memory");
    }

    @Test
    void coloursAreForTerminalsThatWantThem() {
        String escape = "\u001B[";

        assertThat(saidTo(new RecordingCaller().atATerminal())).contains(escape);
        assertThat(saidTo(new RecordingCaller())).doesNotContain(escape);
        assertThat(saidTo(new RecordingCaller().atATerminal().with("NO_COLOR", "1")))
                .doesNotContain(escape);
        assertThat(saidTo(new RecordingCaller().atATerminal(), "--no-color")).doesNotContain(escape);
    }

    private static String saidTo(RecordingCaller caller, String... more) {
        String[] arguments = Stream.concat(Stream.of("contract", "--rule", "ID-01"), Stream.of(more))
                .toArray(String[]::new);
        Portwise.run(caller, Plugs.reference(), arguments);
        return caller.said();
    }

    private void refused(String line, String... arguments) {
        int code = run(Plugs.reference(), arguments);

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(caller.complained()).startsWith(line).containsOnlyOnce("\n").endsWith("\n");
        assertThat(caller.said()).isEmpty();
    }

    private int run(Equipment equipment, String... arguments) {
        return Portwise.run(caller, equipment, arguments);
    }

    private JsonNode json() {
        return new ObjectMapper().readTree(caller.said());
    }
}
