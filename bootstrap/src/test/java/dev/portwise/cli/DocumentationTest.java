package dev.portwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.comparison.scenario.Step;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.engine.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the commands of README, CONTRIBUTING and the page about the command line, and compares their tables. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("\\./portwise ([^`\\n|]+)");

    /** Stands for the current directory of the commands. */
    @TempDir
    private static Path current = Path.of("");

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandDoesWhatItIsShownFor(String command) {
        RecordingConsole console = new RecordingConsole();

        int code = Portwise.run(
                console, command.replace("h2:./", "h2:" + current + "/").split(" "));

        boolean filtered = command.contains("--rule") || command.contains("--family");
        assertThat(code).as(console.complained()).isEqualTo(filtered ? ExitCode.NOT_CONFORMANT : ExitCode.FINE);
        assertThat(console.said()).isNotBlank().doesNotContain("not conformant");
        assertThat(console.said().contains("none failed")).isEqualTo(filtered);
        assertThat(console.complained()).isEmpty();
    }

    /** All but the comparison: it takes minutes, and the test below runs its quick form. */
    static Stream<String> commands() throws IOException {
        return Stream.of("README.md", "CONTRIBUTING.md", "docs/command-line.md")
                .map(DocumentationTest::text)
                .flatMap(text -> COMMAND.matcher(text).results())
                .map(command -> command.group(1).strip())
                .distinct()
                .filter(command -> !command.startsWith("compare"));
    }

    @Test
    void theTableOfTheReadmeShowsTheStatementsAndTripsThatAreTaken(@TempDir Path folder) throws IOException {
        RecordingConsole console = new RecordingConsole();
        List<List<String>> table = table("README.md", "| step |");
        List<String> header = table.get(0);
        List<String> candidates = header.stream()
                .skip(1)
                .filter(candidate -> isAtHand(engine(candidate)))
                .toList();

        String[] compare = Stream.concat(
                        Stream.of("compare", "--quick", "--report", folder.toString()),
                        candidates.stream()
                                .map(DocumentationTest::engine)
                                .distinct()
                                .flatMap(engine -> Stream.of("--engine", engine)))
                .toArray(String[]::new);
        int code = Portwise.run(console, compare);

        assertThat(code).as(console.said()).isEqualTo(ExitCode.FINE);
        Map<String, List<String>> sent = roundTrips(folder.resolve("compare.json"));
        assertThat(candidates).containsExactlyInAnyOrderElementsOf(sent.keySet());
        for (String candidate : candidates) {
            int place = header.indexOf(candidate);
            assertThat(table.subList(1, table.size()).stream().map(row -> row.get(place)))
                    .as(candidate)
                    .containsExactlyElementsOf(sent.get(candidate));
        }
        assertThat(table.subList(1, table.size()).stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(Steps.all().stream().map(Step::title).toList());
    }

    @Test
    void theTableOfTheStoresSaysWhatTheStoresSay() {
        RecordingConsole console = new RecordingConsole();
        assertThat(Portwise.run(console, "adapters", "--json", "-")).isEqualTo(ExitCode.FINE);
        Map<String, JsonNode> said = new LinkedHashMap<>();
        for (JsonNode adapter : JsonMapper.shared().readTree(console.said()).get("adapters")) {
            adapter.get("engines").forEach(engine -> said.put(engine.get("name").asString(), engine.get("store")));
        }
        List<List<String>> table = table("docs/stores.md", "| | h2 |");

        for (int column = 1; column < table.get(0).size(); column++) {
            int place = column;
            JsonNode store = Objects.requireNonNull(said.get(table.get(0).get(place)));
            assertThat(table.subList(1, table.size()))
                    .allSatisfy(row -> assertThat(row.get(place)).isEqualTo(told(store, row.get(0))));
        }
        assertThat(table).hasSize(Guarantee.values().length + 4);
    }

    private static String told(JsonNode store, String property) {
        if (store.has(property)) {
            return store.get(property).asString();
        }
        return store.get("guarantees")
                        .valueStream()
                        .anyMatch(word -> word.asString().equals(property))
                ? "yes"
                : "no";
    }

    @Test
    void theModulesAndScriptsThatAreNamedExist() {
        String contributing = text("CONTRIBUTING.md");

        assertThat(contributing).contains("-pl adapter-jpa", "scripts/install-mongod", "docs/dependencies.md");
        assertThat(ROOT.resolve("adapter-jpa/pom.xml")).exists();
        assertThat(ROOT.resolve("scripts/install-mongod")).isExecutable();
        assertThat(ROOT.resolve("docs/dependencies.md")).exists();
    }

    private static String engine(String candidate) {
        return candidate.replaceFirst(".*@", "");
    }

    /** MariaDB is not everywhere. */
    private static boolean isAtHand(String engine) {
        return Engines.named(engine).orElseThrow().missing().isEmpty();
    }

    /** The cells of the table whose header begins like this. */
    private static List<List<String>> table(String file, String header) {
        return text(file)
                .lines()
                .dropWhile(line -> !line.startsWith(header))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|--"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Map<String, List<String>> roundTrips(Path json) throws IOException {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (JsonNode run : JsonMapper.shared().readTree(Files.readString(json)).get("runs")) {
            JsonNode scenarios = run.get("scenarios");
            sent.put(
                    run.get("adapter").asString() + "@" + run.get("engine").asString(),
                    IntStream.range(0, scenarios.size())
                            .mapToObj(place -> roundTrips(scenarios.get(place)))
                            .toList());
        }
        return sent;
    }

    private static String roundTrips(JsonNode step) {
        String statements = step.get("statements").asString();
        return step.has("trips") ? statements + " · " + step.get("trips").asString() : statements;
    }

    private static String text(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }
}
