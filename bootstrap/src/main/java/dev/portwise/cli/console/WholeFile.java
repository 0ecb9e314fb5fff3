package dev.portwise.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written as a whole or not at all, also on a full disk and while this process is told to end. */
public record WholeFile(Path path) {

    /**
     * Replaces what the file holds.
     *
     * @throws IOException if the file cannot be written; it then holds what it held
     */
    public void write(String text) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            Files.writeString(path, text); // a pipe or a device cannot be replaced
            return;
        }
        Path file = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        Path draft = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        draft.toFile().deleteOnExit();
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
