package dev.portwise.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that an option names for a result.
 *
 * @param option {@code --json}
 */
public record OutputFile(String option, String name) {

    /**
     * Makes sure that the file can be written, before the work begins.
     *
     * @throws UsageError if it cannot
     */
    public void check() {
        Path file = Path.of(name).toAbsolutePath();
        Path directory = file.getParent();
        if (Files.isDirectory(file) || directory == null || !Files.isWritable(directory)) {
            throw new UsageError(option + " " + name + " cannot be written: name a file in a directory that exists");
        }
    }

    /**
     * Writes the file.
     *
     * @throws UsageError if the file cannot be written after all
     */
    public void write(String text) {
        try {
            Files.writeString(Path.of(name), text);
        } catch (IOException refused) {
            throw new UsageError(option + " " + name + " cannot be written: " + refused.getMessage());
        }
    }
}
