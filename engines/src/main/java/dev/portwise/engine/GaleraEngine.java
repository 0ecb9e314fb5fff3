package dev.portwise.engine;

import java.util.Optional;

/**
 * Three MariaDB nodes as one synchronous cluster with several primaries: each takes writes, and a transaction counts when
 * all have certified that it does not conflict with another one.
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
                : Optional.of("no MariaDB with Galera at hand: run scripts/install-galera, on Debian as root");
    }

    @Override
    public RunningEngine start() {
        GaleraPrograms programs = GaleraPrograms.find()
                .orElseThrow(() -> new EngineFailure(missing().orElseThrow(), null));
        return GaleraCluster.start(programs, name());
    }
}
