package dev.portwise.engine;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bson.Document;

/** One or several mongods that form one store. */
final class Mongods implements RunningEngine {

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
            started.await();
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

    private void await() {
        MongodServer first = servers.get(0);
        String url = "mongodb://" + first.address() + "/?directConnection=true&serverSelectionTimeoutMS=1000";
        try (MongoClient client = MongoClients.create(url)) {
            Startup.await(
                    "mongod",
                    () -> up.test(client),
                    () -> servers.stream().allMatch(server -> server.process().isAlive()),
                    first.process()::lastWords);
        }
    }

    @Override
    public Endpoint newDatabase() {
        String addresses = servers.stream().map(MongodServer::address).collect(Collectors.joining(","));
        return Endpoint.open("mongodb://" + addresses + "/portwise_" + databases.incrementAndGet() + options);
    }

    @Override
    public void crash() {
        servers.forEach(server -> server.process().kill());
        servers.forEach(server -> server.process().startAgain());
        await();
    }

    @Override
    public void close() {
        servers.forEach(MongodServer::end);
    }
}
