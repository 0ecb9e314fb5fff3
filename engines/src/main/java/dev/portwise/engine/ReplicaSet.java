package dev.portwise.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;

/** Mongods that are one replica set. */
final class ReplicaSet implements RunningEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Half of MongoDB's default: a primary that is gone is missed after 5 s, one that is only slow is not. */
    private static final Document SETTINGS = new Document("electionTimeoutMillis", 5_000);

    private static final int ALREADY_INITIALIZED = 23;

    private final List<MongodServer> servers;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger databases = new AtomicInteger();

    private ReplicaSet(List<MongodServer> servers) {
        this.servers = servers;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of mongodb"));
    }

    /** Makes one of servers that were just started, and waits until it has a primary. */
    static ReplicaSet of(List<MongodServer> servers) {
        ReplicaSet set = new ReplicaSet(servers);
        try {
            set.initiate();
            return set;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            set.close();
            throw new EngineFailure("interrupted while mongod was starting", interrupted);
        } catch (EngineFailure failed) {
            set.close();
            throw failed;
        }
    }

    private void initiate() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String url = "mongodb://" + servers.get(0).address() + "/?directConnection=true&serverSelectionTimeoutMS=1000";
        try (MongoClient client = MongoClients.create(url)) {
            boolean initiated = false;
            while (!initiated || !hasPrimary(client)) {
                servers.forEach(MongodServer::requireAlive);
                if (Instant.now().isAfter(deadline)) {
                    throw new EngineFailure(
                            "mongod did not come up: " + servers.get(0).lastLogLine(), null);
                }
                initiated = initiated || initiate(client);
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    /** Refused until every member answers. */
    private boolean initiate(MongoClient client) {
        List<Document> members = IntStream.range(0, servers.size())
                .mapToObj(number -> new Document("_id", number)
                        .append("host", servers.get(number).address()))
                .toList();
        try {
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate",
                            new Document("_id", "portwise")
                                    .append("members", members)
                                    .append("settings", SETTINGS)));
            return true;
        } catch (MongoException notYet) {
            return notYet.getCode() == ALREADY_INITIALIZED;
        }
    }

    private static boolean hasPrimary(MongoClient client) {
        try {
            return client.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .containsKey("primary");
        } catch (MongoException notYet) {
            return false;
        }
    }

    @Override
    public Endpoint newDatabase() {
        String addresses = servers.stream().map(MongodServer::address).collect(Collectors.joining(","));
        return Endpoint.open(
                "mongodb://" + addresses + "/portwise_" + databases.incrementAndGet() + "?replicaSet=portwise");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            servers.forEach(MongodServer::end);
        }
    }
}
