package dev.portwise.engine;

import java.util.Optional;

/**
 * Three MariaDB nodes as one synchronous multi-primary cluster. Every node takes writes. A transaction commits when all
 * nodes have certified that it conflicts with no other transaction.
 */
final class GaleraEngine implements Engine {

    @Override
    public String name() {
        return "mariadb-galera";
    }

    @Override
    public String description() {
        return "three real MariaDB nodes on loopback ports, one cluster of primaries";
    }

    @Override
    public boolean onlyIfNamed() {
        return true;
    }

    @Override
    public Optional<String> missing() {
        return GaleraPrograms.find().isPresent()
                ? Optional.empty()
                : Optional.of("there is no MariaDB with Galera; run scripts/install-galera, on Debian as root");
    }

    @Override
    public RunningEngine start() {
        GaleraPrograms programs = GaleraPrograms.find()
                .orElseThrow(() -> new EngineFailure(missing().orElseThrow(), null));
        return GaleraCluster.start(programs, name());
    }
}
