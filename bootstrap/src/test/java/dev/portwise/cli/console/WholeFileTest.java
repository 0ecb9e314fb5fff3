package dev.portwise.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path directory;

    @Test
    void whatTheFileHeldIsReplaced() throws IOException {
        Path file = Files.writeString(directory.resolve("result.json"), "a longer earlier result");

        new OutputFile("--json", file.toString()).write("new");

        assertThat(file).hasContent("new");
        assertThat(directory.toFile().list()).hasSize(1);
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(directory.resolve("result.json"), "earlier");
        Path link = Files.createSymbolicLink(directory.resolve("latest.json"), file);

        new OutputFile("--json", link.toString()).write("new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    /** A limit on the length of files stands in for a disk that becomes full. */
    @Test
    void aFullDiskLeavesTheEarlierResult() throws Exception {
        Path file = Files.writeString(directory.resolve("result.json"), "earlier");
        Process process = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "ulimit -f 8; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).startsWith("the work is done, but its result cannot be written to --json " + file);
        assertThat(file).hasSize("earlier".length()).hasContent("earlier");
        assertThat(directory.toFile().list()).hasSize(1);
    }

    /** Writes more than may be written. */
    static final class Writing {

        private Writing() {}

        public static void main(String[] arguments) {
            assertThatThrownBy(() -> new OutputFile("--json", arguments[0]).write("x".repeat(1 << 20)))
                    .isInstanceOf(ResultLost.class)
                    .satisfies(lost -> System.out.println(lost.getMessage()));
        }
    }
}
