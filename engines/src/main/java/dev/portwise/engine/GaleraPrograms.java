package dev.portwise.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The programs of a MariaDB cluster, as Debian's packages install them.
 *
 * @param library the Galera library, which connects the servers
 */
record GaleraPrograms(Path server, Path installer, Path library) {

    private static final Path LIBRARY = Path.of("/usr/lib/galera/libgalera_smm.so");

    /** Why the cluster cannot start and what to do about it; empty if it can. */
    static Optional<String> missing() {
        return find().isPresent()
                ? Optional.empty()
                : Optional.of("there is no MariaDB with Galera; run scripts/install-galera, on Debian as root");
    }

    /** All programs, or empty if one is missing. */
    static Optional<GaleraPrograms> find() {
        return program("mariadbd")
                .flatMap(server ->
                        program("mariadb-install-db").map(installer -> new GaleraPrograms(server, installer, LIBRARY)))
                .filter(found -> Files.exists(found.library()));
    }

    /** Debian installs servers in a directory that an ordinary user's PATH does not name. */
    private static Optional<Path> program(String name) {
        return Programs.onPath(name)
                .or(() -> Optional.of(Path.of("/usr/sbin", name)).filter(Files::isExecutable));
    }
}
