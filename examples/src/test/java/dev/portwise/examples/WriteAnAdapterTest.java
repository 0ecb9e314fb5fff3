package dev.portwise.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/write-an-adapter.md against the example it tells of. */
class WriteAnAdapterTest {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLE = ROOT.resolve("examples/adapter-jdbi");

    private static final Pattern EXCERPT =
            Pattern.compile("`([^`\\n]+)`:\\n\\n *```(?:java|xml)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("(?m)^ *```(?:java|xml)$");

    private static final Pattern VERSION =
            Pattern.compile("<artifactId>[^<]+</artifactId>\\s*<version>[^<]+</version>(\\s*<scope>[^<]+</scope>)?");

    @ParameterizedTest
    @MethodSource("excerpts")
    void everyExcerptStandsInTheFileThatIsNamed(String file, String excerpt) throws IOException {
        List<String> source = lines(Files.readString(EXAMPLE.resolve(file)));

        if (isWhole(excerpt)) {
            assertThat(source).containsSubsequence(lines(excerpt));
            assertThat(versions(Files.readString(EXAMPLE.resolve(file)))).containsAll(versions(excerpt));
        } else {
            assertThat(source).containsSequence(lines(excerpt));
        }
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

    @Test
    void theTestClassesHaveFifteenLinesAtMost() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE.resolve("src/test"))) {
            List<Path> tests = files.filter(Files::isRegularFile).toList();

            assertThat(tests)
                    .hasSize(2)
                    .allSatisfy(test -> assertThat(Files.readAllLines(test)).hasSizeLessThanOrEqualTo(15));
        }
    }

    /** A pom to begin with: that of the example without some of its parts. */
    private static boolean isWhole(String excerpt) {
        return excerpt.strip().startsWith("<?xml");
    }

    private static List<String> versions(String pom) {
        return VERSION.matcher(pom)
                .results()
                .map(found -> found.group().replaceAll("\\s+", ""))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static String story() throws IOException {
        return Files.readString(ROOT.resolve("docs/write-an-adapter.md"));
    }
}
