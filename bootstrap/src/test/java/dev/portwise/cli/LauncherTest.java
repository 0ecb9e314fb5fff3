package dev.portwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code portwise} in a clone that has not been built, with a Maven that takes very long. */
class LauncherTest {

    @TempDir
    private Path directory;

    private Path clone = Path.of("");
    private Path temporary = Path.of("");
    private Path programs = Path.of("");

    @BeforeEach
    void cloned() throws IOException {
        clone = Files.createDirectory(directory.resolve("clone"));
        temporary = Files.createDirectory(directory.resolve("tmp"));
        programs = Files.createDirectory(directory.resolve("bin"));
        Files.copy(Path.of("../portwise"), clone.resolve("portwise"));
        Path maven = programs.resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\necho $$ >'%s'\nexec sleep 600\n".formatted(directory.resolve("mvn.pid")));
        assertThat(maven.toFile().setExecutable(true)).isTrue();
    }

    @Test
    @Timeout(300)
    void whoeverIsToldToEndWhileItBuildsEndsTheBuild() throws Exception {
        Process launcher = started("exec bash portwise --version");
        try {
            ProcessHandle maven = building();

            launcher.destroy();

            assertThat(launcher.waitFor()).isEqualTo(128 + 15);
            maven.onExit().get(1, TimeUnit.MINUTES);
            assertThat(temporary).isEmptyDirectory();
        } finally {
            launcher.destroyForcibly();
        }
    }

    @Test
    @Timeout(300)
    void tooFewFilesAreNoticedBeforeAnythingElse() throws Exception {
        Process launcher = started("ulimit -n 64; exec bash portwise --version");

        try (BufferedReader err = launcher.errorReader()) {
            assertThat(err.lines())
                    .containsExactly(
                            "portwise: only 64 files can be open at a time and 256 are needed; raise the limit: ulimit -n 256");
        }
        assertThat(launcher.waitFor()).isEqualTo(1);
    }

    private Process started(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command).directory(clone.toFile());
        builder.environment().put("TMPDIR", temporary.toString());
        builder.environment().merge("PATH", programs.toString(), (path, first) -> first + ":" + path);
        return builder.start();
    }

    /** The Maven that the launcher has started. */
    private ProcessHandle building() throws Exception {
        Path id = directory.resolve("mvn.pid");
        while (!Files.exists(id) || Files.size(id) == 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(id).strip())).orElseThrow();
    }
}
