package dev.portwise.engine;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/** An imitation of MongoDB in this process, for machines without a mongod; never timed. */
record MongodbStandin(MongoServer server, String address, AtomicInteger databases) implements RunningEngine {

    static MongodbStandin start() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new MongodbStandin(server, server.bindAndGetConnectionString(), new AtomicInteger());
    }

    @Override
    public Endpoint newDatabase() {
        return Endpoint.open(address + "/portwise_" + databases.incrementAndGet());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
