package dev.portwise.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell that waits at a pipe of this process, from before the server is started. The pipe breaks when this process ends
 * in any way. Then the shell ends the server, even while it is starting, and removes the files of the server.
 */
final class Guardian {

    /** Looks again for two seconds, because a process that was started late may still write files. */
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
     * @param files the directory of the server
     * @param processId the file whose first line holds the process id of the server
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

    /** Ends the watch: the server has ended normally. */
    void dismiss() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // the guardian has ended too
        }
    }
}
