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

    /** What the disk must have room for, in bytes. Few results are longer. */
    private static final int ROOM = 1 << 20;

    /**
     * Makes sure that the file can be written, before the work begins.
     *
     * @throws UsageError if it cannot, also if the disk is full
     */
    public void check() {
        Path file = Path.of(name).toAbsolutePath();
        Path directory = file.getParent();
        if (Files.isDirectory(file) || directory == null || !Files.isWritable(directory)) {
            throw new UsageError(option + " " + name + " cannot be written: name a file in a directory that exists");
        }
        try {
            Path trial = Files.createTempFile(directory, "portwise", ".tmp");
            trial.toFile().deleteOnExit();
            try {
                Files.write(trial, new byte[ROOM]);
            } finally {
                Files.delete(trial);
            }
        } catch (IOException refused) {
            throw new UsageError(option + " " + name + " cannot be written: " + refused.getMessage());
        }
    }

    /**
     * Writes the file.
     *
     * @throws ResultLost if the file cannot be written after all
     */
    public void write(String text) {
        try {
            new WholeFile(Path.of(name)).write(text);
        } catch (IOException refused) {
            throw new ResultLost(option + " " + name, String.valueOf(refused.getMessage()));
        }
    }
}
