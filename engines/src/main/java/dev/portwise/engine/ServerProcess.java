package dev.portwise.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The process of a server. It can be killed and started again until it is ended. */
final class ServerProcess {

    private final Path log;
    private volatile ProcessHandle running;
    private List<String> command = List.of();

    /** @param log the log of the server, which also takes the output of a restarted server */
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
     * Kills the server and its child processes, as {@code kill -9} does.
     *
     * @throws EngineFailure if the server has already ended or is still running after a minute
     */
    synchronized void kill() {
        rememberCommand();
        if (!destroyed()) {
            throw new EngineFailure("the server was killed but did not end, process " + running.pid(), null);
        }
    }

    /**
     * Tells the server to end in good order and waits until it has.
     *
     * @param signal which asks for that
     * @throws EngineFailure if the server has already ended or is still running after a minute
     */
    synchronized void stop(String signal) {
        rememberCommand();
        signal(signal);
        if (!isGoneSoon(running)) {
            throw new EngineFailure("the server was told to end but did not, process " + running.pid(), null);
        }
    }

    private void rememberCommand() {
        ProcessHandle.Info known = running.info();
        command = Stream.concat(
                        known.command().stream(), known.arguments().stream().flatMap(Stream::of))
                .toList();
        if (command.size() < 2) {
            throw new EngineFailure("cannot end the server: it has already ended", null);
        }
    }

    /**
     * Starts the ended server again with the same command.
     *
     * @throws EngineFailure if the server does not start
     */
    synchronized void startAgain() {
        try {
            running = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .toHandle();
        } catch (IOException failed) {
            throw new EngineFailure("the server did not start again: " + failed.getMessage(), failed);
        }
    }

    /** Holds the server up in the middle of what it does, as an overloaded machine would, until {@link #goOn}. */
    void hold() {
        signal("STOP");
    }

    /** Lets a server go on that was held up. */
    void goOn() {
        signal("CONT");
    }

    private synchronized void signal(String name) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + name + " " + running.pid())
                    .start()
                    .waitFor();
        } catch (IOException failed) {
            throw new EngineFailure("cannot signal the server: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the server and its child processes if they run. */
    synchronized void end() {
        destroyed();
    }

    /** Whether each process has ended within a minute. */
    private boolean destroyed() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(running), running.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all.stream().allMatch(ServerProcess::isGoneSoon);
    }

    private static boolean isGoneSoon(ProcessHandle process) {
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }
}
