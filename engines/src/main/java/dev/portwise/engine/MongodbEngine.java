package dev.portwise.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Real mongods as a replica set, which alone has transactions.
 *
 * @param members how many: one, or three, of which the others carry on when the primary is gone
 */
record MongodbEngine(String name, int members) implements Engine {

    @Override
    public String description() {
        return isCluster()
                ? members + " real mongods on loopback ports, a replica set"
                : "a real mongod on a loopback port, a replica set of one node";
    }

    @Override
    public boolean isCluster() {
        return members > 1;
    }

    @Override
    public Optional<String> missing() {
        return Mongod.find().isPresent()
                ? Optional.empty()
                : Optional.of("no mongod at hand: run scripts/install-mongod or set PORTWISE_MONGOD");
    }

    @Override
    public RunningEngine start() {
        Path program =
                Mongod.find().orElseThrow(() -> new EngineFailure(missing().orElseThrow(), null));
        List<MongodServer> servers = new ArrayList<>();
        try {
            for (int number = 0; number < members; number++) {
                servers.add(MongodServer.start(program, name));
            }
        } catch (EngineFailure failed) {
            servers.forEach(MongodServer::end);
            throw failed;
        }
        return ReplicaSet.of(servers);
    }
}
