package dev.portwise.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.timing.Layer;
import dev.portwise.comparison.timing.Timing;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.comparison.timing.Timings.Lap;
import dev.portwise.engine.EngineFailure;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FreshJvmsTest {

    private final List<String> heard = new ArrayList<>();
    private final Attempts attempts = new Attempts();

    @Test
    void eachJvmIsABlockOfTheIntervals() {
        Map<String, Timings> timings = new FreshJvms(
                        2, List.of("--adapter", "mybatis", "--engine", "h2", "--short"), Optional.empty())
                .run(List.of(), attempts, (where, what) -> heard.add(where + " " + what));

        assertThat(timings).containsOnlyKeys("h2");
        Timings h2 = Objects.requireNonNull(timings.get("h2"));
        assertThat(attempts.failures()).isEmpty();
        assertThat(h2.laps()).hasSize(3 * Timings.timedSteps().size());
        assertThat(h2.laps()).extracting(Lap::layer).contains(Layer.BY_HAND, Layer.PLAIN, Layer.ADAPTER);
        assertThat(h2.laps())
                .allSatisfy(lap -> assertThat(lap.samples().blocks()).hasSize(2));
        assertThat(h2.of("mybatis")).extracting(Timing::step).isEqualTo(Timings.timedSteps());
        assertThat(heard).contains("JVM 1 of 2, h2 find", "JVM 2 of 2, h2 taken");
    }

    @Test
    void whatTheOtherProcessComplainsOfIsSaid() {
        FreshJvms races = new FreshJvms(1, List.of("--adapter", "nobody"), Optional.empty());

        assertThatThrownBy(() -> races.run(List.of(), attempts, (where, what) -> heard.add(what)))
                .isInstanceOf(EngineFailure.class)
                .hasMessageStartingWith("timing in a new JVM failed: ")
                .hasMessageContaining("nobody");
    }

    @Test
    @Timeout(300)
    void aProcessThatIsToldToEndWhileItTimesLeavesNoFile(@TempDir Path temporary) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Race.class.getName())
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("timing");

            process.toHandle().destroy();

            process.waitFor();
            assertThat(temporary).isEmptyDirectory();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Times in a new JVM. */
    static final class Race {

        private Race() {}

        public static void main(String[] arguments) {
            new FreshJvms(1, List.of("--adapter", "mybatis", "--engine", "h2"), Optional.empty())
                    .run(List.of(), new Attempts(), (where, what) -> System.out.println("timing"));
        }
    }
}
