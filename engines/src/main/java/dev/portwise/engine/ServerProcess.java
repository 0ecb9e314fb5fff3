package dev.portwise.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The process of a server, which may be killed and started again until it is ended. */
final class ServerProcess {

    private final Path log;
    private volatile ProcessHandle running;
    private List<String> command = List.of();
    private boolean ended;

    /** @param log where it says what goes wrong; what it prints when it is started again goes there, too */
    ServerProcess(ProcessHandle running, Path log) {
        this.running = running;
        this.log = log;
    }

    boolean isAlive() {
        return running.isAlive();
    }

    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1);
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }

    /**
     * Ends it and its children at once, as {@code kill -9} does.
     *
     * @throws EngineFailure if it has ended already, or does not within ten seconds
     */
    synchronized void kill() {
        ProcessHandle.Info known = running.info();
        command = Stream.concat(
                        known.command().stream(), known.arguments().stream().flatMap(Stream::of))
                .toList();
        if (command.size() < 2) {
            throw new EngineFailure("a server is to be killed that has ended already", null);
        }
        if (!destroyed()) {
            throw new EngineFailure("a server that was killed did not end, process " + running.pid(), null);
        }
    }

    /**
     * Starts the same command again after it was killed.
     *
     * @throws EngineFailure if it does not start or has been ended meanwhile
     */
    synchronized void startAgain() {
        if (ended) {
            throw new EngineFailure("a server was ended while it was to start again", null);
        }
        try {
            running = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .toHandle();
        } catch (IOException failed) {
            throw new EngineFailure("a server did not start again: " + failed.getMessage(), failed);
        }
    }

    /** Ends it and its children by force, if they have not ended, and for good. */
    synchronized void end() {
        ended = true;
        destroyed();
    }

    /** Whether all are gone within ten seconds each. */
    private boolean destroyed() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(running), running.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all.stream().allMatch(ServerProcess::isGoneSoon);
    }

    private static boolean isGoneSoon(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }
}
