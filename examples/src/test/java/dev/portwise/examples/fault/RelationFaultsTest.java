package dev.portwise.examples.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test of an example finds each mistake that is put into the example, by the rule that names it. */
class RelationFaultsTest {

    @ParameterizedTest
    @MethodSource("dev.portwise.examples.fault.SeededFault#examples")
    void eachFaultIsFoundByTheRuleThatNamesIt(String example) throws Exception {
        Map<String, String> found = run(example);

        List<SeededFault> faults = SeededFault.of(example);
        assertThat(found.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        faults.stream().map(SeededFault::name).toList());
        assertThat(faults.stream()
                        .filter(fault -> !found.getOrDefault(fault.name(), "").contains(fault.rule()))
                        .map(fault -> fault + ": " + found.get(fault.name())))
                .isEmpty();
    }

    /** In a JVM of its own, with the libraries of the example. */
    private static Map<String, String> run(String example) throws IOException, InterruptedException {
        Path folder = Path.of(example).toAbsolutePath();
        Path faults = Files.createDirectories(folder.resolve("target/faults"));
        String classPath = Files.readString(folder.resolve("target/classpath.txt"))
                + System.getProperty("path.separator")
                + Path.of("target/test-classes").toAbsolutePath();
        Path said = faults.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        FaultyExample.class.getName(),
                        folder.toString(),
                        faults.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        Map<String, String> found = Files.readAllLines(said).stream()
                .filter(line -> line.startsWith(FaultyExample.LINE))
                .map(line -> line.substring(FaultyExample.LINE.length()).split(" ", 2))
                .collect(Collectors.toMap(fault -> fault[0], fault -> fault[1]));
        Files.write(
                faults.resolve("matrix.csv"),
                SeededFault.of(example).stream()
                        .map(fault ->
                                String.join(",", fault.name(), fault.rule(), found.getOrDefault(fault.name(), "")))
                        .toList());
        return found;
    }
}
