package dev.portwise.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Real mongods as a replica set. MongoDB has transactions only on replica sets.
 *
 * @param members the number of mongods: one, or three for failover
 */
record MongodbEngine(String name, int members) implements Engine {

    @Override
    public String description() {
        return members > 1
                ? members + " real mongods on loopback ports, a replica set"
                : "a real mongod on a loopback port, a replica set of one node";
    }

    @Override
    public boolean onlyIfNamed() {
        return members > 1;
    }

    @Override
    public boolean canCrash() {
        return true;
    }

    @Override
    public Optional<String> missing() {
        return Mongod.missing();
    }

    @Override
    public RunningEngine start() {
        Path program = Mongod.found();
        List<MongodServer> servers = new ArrayList<>();
        try {
            for (int number = 0; number < members; number++) {
                servers.add(MongodServer.start(program, name, "--replSet", "portwise"));
            }
        } catch (EngineFailure failed) {
            servers.forEach(MongodServer::end);
            throw failed;
        }
        return ReplicaSet.of(servers);
    }
}
