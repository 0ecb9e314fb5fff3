package dev.portwise.contract.defect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources that the reference adapter and its rules are made of, by the names of their files. */
final class Sources {

    private static final List<String> MODULES =
            List.of("domain", "adapter-spi", "adapter-rows", "adapter-tracking", "contract-tests");

    /** They are no part of a trial. */
    private static final String RANDOM_PROGRAMS = Path.of("contract", "model").toString();

    private static final String RULES = Path.of("contract", "rules").toString();

    private final Map<String, Path> files = new HashMap<>();

    Sources(Path repository) {
        for (String module : MODULES) {
            try (Stream<Path> tree = Files.walk(repository.resolve(module).resolve("src/main/java"))) {
                tree.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains(RANDOM_PROGRAMS))
                        .forEach(file -> files.put(file.getFileName().toString(), file));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The files that a defect touches, as they are with it. */
    Map<Path, String> with(Defect defect) {
        Map<Path, String> changed = new HashMap<>();
        for (Edit edit : defect.edits()) {
            Path file = files.get(edit.file());
            if (file == null) {
                throw new IllegalStateException(
                        "there is no " + edit.file() + "; bring the defect " + defect + " up to date");
            }
            changed.put(file, edit.applyTo(changed.computeIfAbsent(file, Sources::read)));
        }
        return changed;
    }

    /** The files of the rules. */
    Map<Path, String> rules() {
        Map<Path, String> rules = new HashMap<>();
        files.values().stream()
                .filter(file -> file.toString().contains(RULES))
                .forEach(file -> rules.put(file, read(file)));
        return rules;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
