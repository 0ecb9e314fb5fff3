package dev.portwise.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/write-an-adapter.md against the example it tells of, which is built by then. */
class WriteAnAdapterTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLE = ROOT.resolve("examples/adapter-jdbi");

    private static final Pattern EXCERPT =
            Pattern.compile("`([^`\\n]+)`:\\n\\n *```(?:java|xml)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("(?m)^ *```(?:java|xml)$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./portwise (contract|adapters)( .*)?$");
    private static final Pattern PLUGGED = Pattern.compile("(?m)^export PORTWISE_CLASSPATH=(\\S+)$");

    /** What this build has just packaged, the script need not build again. */
    @BeforeAll
    static void theCommandLineIsUpToDate() throws IOException {
        Files.setLastModifiedTime(ROOT.resolve("bootstrap/target/portwise.jar"), FileTime.from(Instant.now()));
    }

    @ParameterizedTest
    @MethodSource("excerpts")
    void everyExcerptStandsInTheFileThatIsNamed(String file, String excerpt) throws IOException {
        List<String> source = lines(Files.readString(EXAMPLE.resolve(file)));

        assertThat(source).containsSequence(lines(excerpt));
    }

    static Stream<Object[]> excerpts() throws IOException {
        return EXCERPT.matcher(story()).results().map(found -> new Object[] {found.group(1), found.group(2)});
    }

    @Test
    void noCodeIsShownWithoutTheFileItComesFrom() throws IOException {
        assertThat(FENCE.matcher(story()).results().count())
                .isPositive()
                .isEqualTo(EXCERPT.matcher(story()).results().count());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAcceptsTheAdapterThatIsPluggedIn(String command) throws Exception {
        String folder =
                PLUGGED.matcher(story()).results().findFirst().orElseThrow().group(1);
        ProcessBuilder builder =
                new ProcessBuilder(command.split(" ")).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().put("PORTWISE_CLASSPATH", folder);

        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        boolean filtered = command.contains("--rule") || command.contains("--family");
        assertThat(process.waitFor()).as(said).isEqualTo(filtered ? 1 : 0);
        assertThat(said).contains("jdbi");
        assertThat(said.contains("none failed")).isEqualTo(filtered);
    }

    /** Comparing and touring take minutes and have tests of their own in the module of the command line. */
    static Stream<String> commands() throws IOException {
        return COMMAND.matcher(story()).results().map(MatchResult::group).distinct();
    }

    @Test
    void theTestClassesHaveFifteenLinesAtMost() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE.resolve("src/test"))) {
            List<Path> tests = files.filter(Files::isRegularFile).toList();

            assertThat(tests)
                    .hasSize(2)
                    .allSatisfy(test -> assertThat(Files.readAllLines(test)).hasSizeLessThanOrEqualTo(15));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String story() throws IOException {
        return Files.readString(ROOT.resolve("docs/write-an-adapter.md"));
    }
}
