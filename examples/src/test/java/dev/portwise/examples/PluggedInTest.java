package dev.portwise.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands of docs/write-an-adapter.md with the example plugged in, which is built by then. */
class PluggedInTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./portwise (contract|adapters)( .*)?$");
    private static final Pattern PLUGGED = Pattern.compile("(?m)^export PORTWISE_CLASSPATH=(\\S+)$");

    /** What this build has just packaged, the script need not build again. */
    @BeforeAll
    static void theCommandLineIsUpToDate() throws IOException {
        Files.setLastModifiedTime(
                WriteAnAdapterTest.ROOT.resolve("bootstrap/target/portwise.jar"), FileTime.from(Instant.now()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandAcceptsTheAdapterThatIsPluggedIn(String command) throws Exception {
        String folder = PLUGGED.matcher(WriteAnAdapterTest.story())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        ProcessBuilder builder = new ProcessBuilder(command.split(" "))
                .directory(WriteAnAdapterTest.ROOT.toFile())
                .redirectErrorStream(true);
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
        return COMMAND.matcher(WriteAnAdapterTest.story())
                .results()
                .map(MatchResult::group)
                .distinct();
    }
}
