package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that says whether two comparisons agree. */
class StabilityTest {

    private static final String SCRIPT = Path.of("..", "scripts", "stability").toString();

    @TempDir
    private Path directory;

    @Test
    void runsThatAgreeAreStable() throws Exception {
        Said said = stability(comparison(find(1.5, 1.45, 1.55), 1, 2), comparison(find(1.52, 1.47, 1.57), 1, 1));

        assertThat(said.output())
                .startsWith("2 ratios and pairs of the ranking, 100.0% agree")
                .contains("100.0% within ±10%");
        assertThat(said.code()).isZero();
    }

    @Test
    void aRatioOutsideTheOtherIntervalIsNamed() throws Exception {
        Said said = stability(comparison(find(1.5, 1.45, 1.55), 1, 2), comparison(find(1.7, 1.65, 1.75), 1, 2));

        assertThat(said.output())
                .contains("jpa@h2 find over by hand: 1.50 (1.45 to 1.55), then 1.70 (1.65 to 1.75)", " 50.0% agree");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void aRankingThatIsTurnedRoundIsNamed() throws Exception {
        Said said = stability(comparison(find(1.5, 1.45, 1.55), 1, 2), comparison(find(1.5, 1.45, 1.55), 2, 1));

        assertThat(said.output()).contains("jpa@h2 and mybatis@h2 in the ranking: jpa@h2 ahead, then mybatis@h2 ahead");
        assertThat(said.code()).isEqualTo(1);
    }

    @Test
    void whatOnlyOneRunHasDoesNotAgree() throws Exception {
        String lacking =
                "{'runs': [{'adapter': 'jpa', 'engine': 'h2', 'scenarios': [%s]}]}".formatted(find(1.5, 1.45, 1.55));

        Said said = stability(comparison(find(1.5, 1.45, 1.55), 1, 2), lacking);

        assertThat(said.output()).contains("jpa@h2 and mybatis@h2 in the ranking: only in the first run");
        assertThat(said.code()).isEqualTo(1);
    }

    private Said stability(String first, String second) throws IOException, InterruptedException {
        Process script = new ProcessBuilder("python3", SCRIPT, file("first.json", first), file("second.json", second))
                .redirectErrorStream(true)
                .start();
        String output = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(script.waitFor(), output);
    }

    private String file(String name, String json) throws IOException {
        return Files.writeString(directory.resolve(name), json.replace('\'', '"'))
                .toString();
    }

    private static String comparison(String scenario, int jpa, int mybatis) {
        return """
                {'runs': [{'adapter': 'jpa', 'engine': 'h2', 'scenarios': [%s]}],
                 'ranking': {'entries': [{'adapter': 'jpa', 'engine': 'h2', 'rank': %d},
                                         {'adapter': 'mybatis', 'engine': 'h2', 'rank': %d}]}}
                """.formatted(scenario, jpa, mybatis);
    }

    private static String find(double ratio, double low, double high) {
        return "{'id': 'find', 'ratio': %s, 'ratio_low': %s, 'ratio_high': %s}".formatted(ratio, low, high);
    }

    private record Said(int code, String output) {}
}
