package dev.portwise.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell that waits at a pipe held by this process. When the pipe breaks, this process is gone, however it ended, and
 * the shell ends the server and removes its files.
 */
final class Guardian {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r word && exit 0
            kill -9 "$1" 2>/dev/null
            while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
            sleep 0.3
            rm -rf "$2"
            """;

    private final Process shell;

    private Guardian(Process shell) {
        this.shell = shell;
    }

    static Guardian over(long server, Path files) {
        try {
            return new Guardian(
                    new ProcessBuilder("/bin/sh", "-c", SCRIPT, "sh", String.valueOf(server), files.toString())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException unavailable) {
            throw new EngineFailure("cannot start /bin/sh, which ends the server when this process dies", unavailable);
        }
    }

    /** The server has ended in good order. */
    void dismiss() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // a guardian that is not there any more needs no dismissal
        }
    }
}
