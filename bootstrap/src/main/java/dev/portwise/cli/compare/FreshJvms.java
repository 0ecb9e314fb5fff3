package dev.portwise.cli.compare;

import dev.portwise.cli.Portwise;
import dev.portwise.cli.compare.RaceCommand.Raced;
import dev.portwise.cli.console.Json;
import dev.portwise.cli.store.Credentials;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.Progress;
import dev.portwise.comparison.Races;
import dev.portwise.comparison.timing.Timings;
import dev.portwise.engine.EngineFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Times in several new JVMs, one after the other. Each JVM compiles the code anew and differently, so times differ more
 * between JVMs than within one.
 *
 * @param count how many JVMs
 * @param selection the options that select the candidates
 * @param password of a live database; the new process finds it in its environment
 */
record FreshJvms(int count, List<String> selection, Optional<String> password) implements Races {

    @Override
    public Map<String, Timings> run(List<Candidate> candidates, Attempts attempts, Progress progress) {
        List<Raced> jvms = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String jvm = "JVM %d of %d, ".formatted(number, count);
            jvms.add(inNewJvm((engine, step) -> progress.begins(jvm + engine, step)));
        }
        jvms.stream().flatMap(jvm -> jvm.failures().stream()).distinct().forEach(attempts::note);
        Map<String, Timings> merged = new LinkedHashMap<>();
        for (String engine : jvms.get(0).timings().keySet()) {
            merged.put(
                    engine,
                    Timings.ofJvms(jvms.stream()
                            .map(jvm -> jvm.timings().getOrDefault(engine, Timings.NONE))
                            .toList()));
        }
        return merged;
    }

    private Raced inNewJvm(Progress progress) {
        try {
            Process process = command().start();
            CompletableFuture<String> results = CompletableFuture.supplyAsync(() -> text(process));
            follow(process, progress);
            return Json.mapper().readValue(results.join(), Raced.class);
        } catch (IOException failed) {
            throw new EngineFailure("a new JVM cannot be used for timing: " + failed.getMessage(), failed);
        }
    }

    /** This program once more, with the same Java and its options. */
    private ProcessBuilder command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Portwise.class.getName(), "race"));
        command.addAll(selection);
        ProcessBuilder process = new ProcessBuilder(command);
        password.ifPresent(secret -> process.environment().put(Credentials.PASSWORD, secret));
        return process;
    }

    private static String text(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining());
    }

    /** Each line is a step that begins, the last one of a failed race says why. The process ends with this one. */
    private static void follow(Process process, Progress progress) throws IOException {
        String last = "";
        try (BufferedReader told = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = told.readLine(); line != null; line = told.readLine()) {
                last = line;
                String[] words = line.split(" ", 2);
                progress.begins(words[0], words[words.length - 1]);
            }
        }
        if (process.onExit().join().exitValue() != 0) {
            throw new EngineFailure("timing in a new JVM failed: " + last, null);
        }
    }
}
