package dev.portwise.engine;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An imitation of MongoDB in this process, for machines without a mongod; never timed. */
final class MongodbStandinEngine implements Engine {

    @Override
    public String name() {
        return "mongodb-standin";
    }

    @Override
    public String description() {
        return "mongo-java-server in this process: an imitation without transactions, for machines without a mongod";
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public RunningEngine start() {
        MongoServer server = new MongoServer(new MemoryBackend());
        String address = server.bindAndGetConnectionString();
        AtomicInteger databases = new AtomicInteger();
        return new RunningEngine() {
            @Override
            public Endpoint newDatabase() {
                return Endpoint.open(address + "/portwise_" + databases.incrementAndGet());
            }

            @Override
            public void close() {
                server.shutdownNow();
            }
        };
    }
}
