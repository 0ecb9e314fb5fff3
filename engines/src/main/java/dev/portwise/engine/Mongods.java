package dev.portwise.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;

/** One or several mongods that form one store. */
final class Mongods implements RunningEngine {

    /** How long a primary takes writes that no other member hears of. */
    private static final Duration LAGGING = Duration.ofMillis(500);

    private final List<MongodServer> servers;
    private final Predicate<MongoClient> up;
    private final String options;
    private final AtomicInteger databases = new AtomicInteger();

    private Mongods(List<MongodServer> servers, Predicate<MongoClient> up, String options) {
        this.servers = servers;
        this.up = up;
        this.options = options;
    }

    /**
     * Waits until started servers are up.
     *
     * @param up whether the store is up, asked of the first server repeatedly
     * @param options the options in the URL of each database
     * @throws EngineFailure if the servers are not up within three minutes or a server ends; then all servers are ended
     */
    static Mongods up(List<MongodServer> servers, Predicate<MongoClient> up, String options) {
        Mongods started = new Mongods(servers, up, options);
        try {
            await(servers.get(0), servers, up);
            return started;
        } catch (EngineFailure failed) {
            started.close();
            throw failed;
        }
    }

    /** A mongod outside a replica set, and therefore without transactions. */
    static Mongods standalone() {
        return up(List.of(MongodServer.start("mongodb-standalone")), Mongods::answers, "");
    }

    private static boolean answers(MongoClient client) {
        try {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException notYet) {
            return false;
        }
    }

    /** Waits until one of the running servers gives the right answer. */
    private static void await(MongodServer asked, List<MongodServer> running, Predicate<MongoClient> right) {
        String url = "mongodb://" + asked.address() + "/?directConnection=true&serverSelectionTimeoutMS=1000";
        try (MongoClient client = MongoClients.create(url)) {
            Startup.await(
                    "mongod",
                    () -> right.test(client),
                    () -> running.stream().allMatch(server -> server.process().isAlive()),
                    asked.process()::lastWords);
        }
    }

    @Override
    public Endpoint newDatabase() {
        String addresses = servers.stream().map(MongodServer::address).collect(Collectors.joining(","));
        return Endpoint.open("mongodb://" + addresses + "/portwise_" + databases.incrementAndGet() + options);
    }

    /**
     * The server that takes the writes dies and comes back. Other members are held up before, so that they do not hear of
     * the last writes, and have another primary by the time it is back.
     */
    @Override
    public void crash() {
        MongodServer lost = primary();
        List<MongodServer> others =
                servers.stream().filter(server -> !server.equals(lost)).toList();
        others.forEach(server -> server.process().hold());
        if (!others.isEmpty()) {
            pass(LAGGING);
        }
        lost.process().kill();
        others.forEach(server -> server.process().goOn());
        startAgain(lost, others);
    }

    @Override
    public void restart() {
        MongodServer left = primary();
        left.process().stop("TERM");
        startAgain(left, servers.stream().filter(server -> !server.equals(left)).toList());
    }

    @Override
    public void holdUp(Duration time) {
        ServerProcess process = primary().process();
        process.hold();
        try {
            pass(time);
        } finally {
            process.goOn();
        }
    }

    /** The others have another primary by then. */
    private void startAgain(MongodServer lost, List<MongodServer> others) {
        others.stream()
                .findFirst()
                .ifPresent(other -> await(
                        other,
                        others,
                        client -> primaryOf(client)
                                .filter(address -> !address.equals(lost.address()))
                                .isPresent()));
        lost.process().startAgain();
        await(lost, servers, up);
    }

    private static void pass(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The member that takes the writes. */
    private MongodServer primary() {
        String url = "mongodb://" + servers.get(0).address() + "/?directConnection=true";
        try (MongoClient client = MongoClients.create(url)) {
            Optional<String> address = primaryOf(client);
            return servers.stream()
                    .filter(server -> address.filter(server.address()::equals).isPresent())
                    .findFirst()
                    .orElse(servers.get(0));
        }
    }

    /** The address of the primary that a member knows; empty outside a replica set, too. */
    private static Optional<String> primaryOf(MongoClient client) {
        try {
            return Optional.ofNullable(client.getDatabase("admin")
                    .runCommand(new Document("hello", 1))
                    .getString("primary"));
        } catch (MongoException notYet) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        servers.forEach(MongodServer::end);
    }
}
