package dev.portwise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The servers that this process starts from a moment on. Each has a guardian, which is a child of this process and names
 * the directory of the server. Servers of other processes on this machine do not disturb.
 */
record OwnServers(Set<Path> earlier) {

    private static final List<String> PROCESS_IDS = List.of("data/postmaster.pid", "mongod.lock", "mariadbd.pid");

    static OwnServers fromNow() {
        return new OwnServers(guarded());
    }

    /** The directories of the servers that have not been ended. */
    Set<Path> directories() {
        Set<Path> since = new HashSet<>(guarded());
        since.removeAll(earlier);
        return since;
    }

    /** The ids of the running servers. */
    List<Long> processes() {
        return directories().stream()
                .flatMap(directory -> PROCESS_IDS.stream().map(directory::resolve))
                .filter(Files::exists)
                .map(OwnServers::processIn)
                .filter(id -> ProcessHandle.of(id).isPresent())
                .toList();
    }

    private static long processIn(Path file) {
        try {
            return Long.parseLong(Files.readAllLines(file).get(0).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<Path> guarded() {
        String prefix =
                Path.of(System.getProperty("java.io.tmpdir"), "portwise-").toString();
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().arguments().stream().flatMap(Stream::of))
                .filter(argument -> argument.startsWith(prefix) && argument.indexOf('/', prefix.length()) < 0)
                .map(Path::of)
                .collect(Collectors.toSet());
    }
}
