package dev.portwise.comparison.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code a step shows is the code it runs: in the source it stands twice, shown and run. */
class CodeShownTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/portwise/comparison/scenario");
    private static final String LAP = "stage\\.lap\\(\"[^\"]*\"\\);";

    static List<Step> steps() {
        return Steps.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theCodeShownIsTheCodeThatRuns(Step step) throws IOException {
        String shown = squeezed(step.code().strip().replaceAll(";$", ""));

        assertThat(sources().split(Pattern.quote(shown), -1)).hasSizeGreaterThanOrEqualTo(3);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.toList()) {
                all.append(squeezed(Files.readString(file).replaceAll(LAP, "")));
            }
            return all.toString();
        }
    }

    private static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }
}
