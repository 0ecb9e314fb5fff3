package dev.portwise.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** A real mongod as a replica set of one node. */
final class MongodbEngine implements Engine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public String description() {
        return "a real mongod on a loopback port, a replica set of one node";
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
        int port = freePort();
        ServerFiles files = ServerFiles.guarded(name(), "mongod.lock");
        try {
            Process server = new ProcessBuilder(
                            program.toString(),
                            "--dbpath",
                            files.directory().toString(),
                            "--port",
                            String.valueOf(port),
                            "--bind_ip",
                            "127.0.0.1",
                            "--nounixsocket",
                            "--replSet",
                            "portwise",
                            "--wiredTigerCacheSizeGB",
                            "0.25")
                    .redirectErrorStream(true)
                    .redirectOutput(files.resolve("mongod.log").toFile())
                    .start();
            Running running = new Running(server, files, port);
            running.initiate();
            return running;
        } catch (IOException failed) {
            files.remove();
            throw new EngineFailure("mongod did not start: " + failed.getMessage(), failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new EngineFailure("no free port for mongod", none);
        }
    }

    private static final class Running implements RunningEngine {

        private final Process server;
        private final ServerFiles files;
        private final int port;
        private final AtomicBoolean closed = new AtomicBoolean();
        private final AtomicInteger databases = new AtomicInteger();

        Running(Process server, ServerFiles files, int port) {
            this.server = server;
            this.files = files;
            this.port = port;
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of mongodb"));
        }

        /** Makes it a replica set and waits until its one node is the primary. */
        void initiate() {
            Instant deadline = Instant.now().plus(PATIENCE);
            String url = "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=1000";
            try (MongoClient client = MongoClients.create(url)) {
                boolean initiated = false;
                while (!initiated || !isPrimary(client)) {
                    if (!server.isAlive() || Instant.now().isAfter(deadline)) {
                        throw new EngineFailure("mongod did not come up: " + lastLogLine(), null);
                    }
                    initiated = initiated || initiate(client);
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                close();
                throw new EngineFailure("interrupted while mongod was starting", interrupted);
            } catch (EngineFailure failed) {
                close();
                throw failed;
            }
        }

        private boolean initiate(MongoClient client) {
            Document member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            try {
                client.getDatabase("admin")
                        .runCommand(new Document(
                                "replSetInitiate", new Document("_id", "portwise").append("members", List.of(member))));
                return true;
            } catch (MongoException notYet) {
                return notYet.getCode() == 23; // AlreadyInitialized
            }
        }

        private static boolean isPrimary(MongoClient client) {
            try {
                return Boolean.TRUE.equals(client.getDatabase("admin")
                        .runCommand(new Document("hello", 1))
                        .getBoolean("isWritablePrimary"));
            } catch (MongoException notYet) {
                return false;
            }
        }

        private String lastLogLine() {
            try {
                List<String> lines = Files.readAllLines(files.resolve("mongod.log"));
                return lines.isEmpty() ? "it printed nothing" : lines.get(lines.size() - 1);
            } catch (IOException unreadable) {
                return "its log cannot be read";
            }
        }

        @Override
        public Endpoint newDatabase() {
            return Endpoint.open("mongodb://127.0.0.1:" + port + "/portwise_" + databases.incrementAndGet()
                    + "?replicaSet=portwise");
        }

        @Override
        public void close() {
            if (!closed.compareAndSet(false, true)) {
                return;
            }
            server.destroyForcibly();
            try {
                server.waitFor(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            files.remove();
        }
    }
}
