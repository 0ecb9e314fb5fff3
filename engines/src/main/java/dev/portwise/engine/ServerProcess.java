package dev.portwise.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The process of a server. */
final class ServerProcess {

    private ProcessHandle running;

    ServerProcess(ProcessHandle running) {
        this.running = running;
    }

    boolean isAlive() {
        return running.isAlive();
    }

    /**
     * Ends it and its children at once, as {@code kill -9} does, and starts the same command again.
     *
     * @throws EngineFailure if it has ended already or does not start again
     */
    void crash() {
        List<String> command = command(running.info());
        end();
        try {
            running = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .toHandle();
        } catch (IOException failed) {
            throw new EngineFailure("a server did not start again: " + failed.getMessage(), failed);
        }
    }

    /** Ends it and its children by force, if they have not ended. */
    void end() {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(running), running.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ServerProcess::await);
    }

    private static void await(ProcessHandle ended) {
        try {
            ended.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new EngineFailure("a server did not end, process " + ended.pid(), stillThere);
        }
    }

    private static List<String> command(ProcessHandle.Info known) {
        List<String> command = new ArrayList<>();
        known.command().ifPresent(command::add);
        known.arguments().ifPresent(arguments -> command.addAll(List.of(arguments)));
        if (command.size() < 2) {
            throw new EngineFailure("a server is to be started again that has ended already", null);
        }
        return command;
    }
}
