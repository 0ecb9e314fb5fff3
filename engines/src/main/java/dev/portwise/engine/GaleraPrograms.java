package dev.portwise.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a cluster of MariaDB nodes runs, as Debian's packages install it.
 *
 * @param library what makes servers a cluster
 */
record GaleraPrograms(Path server, Path installer, Path library) {

    private static final Path LIBRARY = Path.of("/usr/lib/galera/libgalera_smm.so");

    /** All of it, or nothing. */
    static Optional<GaleraPrograms> find() {
        return program("mariadbd")
                .flatMap(server ->
                        program("mariadb-install-db").map(installer -> new GaleraPrograms(server, installer, LIBRARY)))
                .filter(found -> Files.exists(found.library()));
    }

    /** Debian keeps servers where the PATH of an ordinary user does not lead. */
    private static Optional<Path> program(String name) {
        return Programs.onPath(name)
                .or(() -> Optional.of(Path.of("/usr/sbin", name)).filter(Files::isExecutable));
    }
}
