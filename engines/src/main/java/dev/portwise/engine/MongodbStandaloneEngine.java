package dev.portwise.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** A real mongod that is no member of a replica set, and so has no transactions. */
final class MongodbStandaloneEngine implements Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "mongodb-standalone";
    }

    @Override
    public String description() {
        return "a real mongod on a loopback port, on its own: without transactions";
    }

    @Override
    public boolean onlyIfNamed() {
        return true;
    }

    @Override
    public Optional<String> missing() {
        return Mongod.missing();
    }

    @Override
    public RunningEngine start() {
        MongodServer server = MongodServer.start(Mongod.found(), name());
        try {
            awaitUp(server);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.end();
            throw new EngineFailure("interrupted while mongod was starting", interrupted);
        } catch (EngineFailure failed) {
            server.end();
            throw failed;
        }
        return new Running(server);
    }

    private static void awaitUp(MongodServer server) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (MongoClient client =
                MongoClients.create("mongodb://" + server.address() + "/?serverSelectionTimeoutMS=1000")) {
            while (!answers(client)) {
                server.requireAlive();
                if (Instant.now().isAfter(deadline)) {
                    throw new EngineFailure("mongod did not come up: " + server.lastLogLine(), null);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static boolean answers(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException notYet) {
            return false;
        }
    }

    private static final class Running implements RunningEngine {

        private final MongodServer server;
        private final AtomicInteger databases = new AtomicInteger();

        Running(MongodServer server) {
            this.server = server;
            Runtime.getRuntime().addShutdownHook(new Thread(server::end, "end of mongodb"));
        }

        @Override
        public Endpoint newDatabase() {
            return Endpoint.open("mongodb://" + server.address() + "/portwise_" + databases.incrementAndGet());
        }

        @Override
        public void close() {
            server.end();
        }
    }
}
