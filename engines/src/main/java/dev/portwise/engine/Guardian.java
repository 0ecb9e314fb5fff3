package dev.portwise.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A shell that ends a server and removes its files, on request or after this process has ended in any way. It waits at a
 * pipe of this process, from before the server is started. So no shutdown hook waits for a server, and all servers of a
 * process end at the same time.
 */
final class Guardian {

    /**
     * The pipe breaks when this process ends. The server may still be starting then, so the shell looks again until
     * nothing has been written for two seconds.
     */
    private static final String SCRIPT = """
            trap '' INT TERM HUP QUIT
            runs() {
                [ -n "$1" ] && { [ ! -r "/proc/$1/cmdline" ] || grep -qF "$2" "/proc/$1/cmdline"; }
            }
            end() {
                server="$(head -n 1 "$2" 2>/dev/null)"
                if runs "$server" "$1" && kill -s "$3" "$server" 2>/dev/null; then
                    left=50
                    while kill -0 "$server" 2>/dev/null && [ "$left" -gt 0 ]; do
                        left=$((left - 1))
                        sleep 0.1
                    done
                    kill -s KILL "$server" 2>/dev/null
                fi
                rm -rf "$1"
            }
            if read -r word; then
                end "$@"
                exit 0
            fi
            quiet=0
            looks=0
            while [ "$quiet" -lt 10 ] && [ "$looks" -lt 300 ]; do
                quiet=$((quiet + 1))
                looks=$((looks + 1))
                if [ -e "$1" ]; then
                    quiet=0
                    end "$@"
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
     * @param signal ends the server at once, without saving; {@code KILL} follows after five seconds
     */
    static Guardian over(Path files, Path processId, String signal) {
        Stream<String> shell = Stream.of("/bin/sh", "-c", SCRIPT, "sh", files.toString(), processId.toString(), signal);
        try {
            return new Guardian(
                    new ProcessBuilder(Stream.concat(inItsOwnSession(), shell).toList())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException unavailable) {
            throw new EngineFailure("cannot start /bin/sh, which ends the server when this process dies", unavailable);
        }
    }

    /** So that whoever kills this process with all of its group does not kill the guardian. */
    private static Stream<String> inItsOwnSession() {
        return Programs.onPath("setsid").map(Path::toString).stream();
    }

    /** Ends the server if it runs, removes its files, and waits until both are done. */
    void end() {
        try (OutputStream pipe = shell.getOutputStream()) {
            pipe.write("end\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException done) {
            // the shell was told before
        }
        try {
            shell.waitFor();
        } catch (InterruptedException interrupted) {
            // the shell goes on alone
            Thread.currentThread().interrupt();
        }
    }
}
