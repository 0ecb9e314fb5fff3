package dev.portwise.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell that waits at a pipe held by this process, from before a server is started. When the pipe breaks, this process
 * is gone, however it ended, and the shell ends the server, also one that is only just coming up, and removes its files.
 */
final class Guardian {

    /** Looks again for two seconds: what was started last may still be writing its files. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r word && exit 0
            quiet=0
            while [ "$quiet" -lt 10 ]; do
                quiet=$((quiet + 1))
                if [ -e "$1" ]; then
                    quiet=0
                    server="$(head -n 1 "$2" 2>/dev/null)" && kill -9 "$server" 2>/dev/null
                    rm -rf "$1"
                fi
                sleep 0.2
            done
            """;

    private final Process shell;

    private Guardian(Process shell) {
        this.shell = shell;
    }

    /**
     * Watches over a server.
     *
     * @param files its directory
     * @param processId the file in whose first line it writes its process id
     */
    static Guardian over(Path files, Path processId) {
        try {
            return new Guardian(
                    new ProcessBuilder("/bin/sh", "-c", SCRIPT, "sh", files.toString(), processId.toString())
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
