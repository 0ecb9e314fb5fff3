package dev.portwise.engine;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Mongods that are one store, and end with this process. */
final class Mongods implements RunningEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<MongodServer> servers;
    private final String options;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger databases = new AtomicInteger();

    private Mongods(List<MongodServer> servers, String options) {
        this.servers = servers;
        this.options = options;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of mongodb"));
    }

    /**
     * Waits for servers that were just started.
     *
     * @param up whether they can be used, asked of the first of them again and again
     * @param options of the URL of each database
     * @throws EngineFailure if that takes longer than a minute or one of them ends; all are ended then
     */
    static Mongods up(List<MongodServer> servers, Predicate<MongoClient> up, String options) {
        Mongods started = new Mongods(servers, options);
        try {
            started.await(up);
            return started;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            started.close();
            throw new EngineFailure("interrupted while mongod was starting", interrupted);
        } catch (EngineFailure failed) {
            started.close();
            throw failed;
        }
    }

    private void await(Predicate<MongoClient> up) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        String url = "mongodb://" + servers.get(0).address() + "/?directConnection=true&serverSelectionTimeoutMS=1000";
        try (MongoClient client = MongoClients.create(url)) {
            while (!up.test(client)) {
                servers.forEach(MongodServer::requireAlive);
                if (Instant.now().isAfter(deadline)) {
                    throw new EngineFailure(
                            "mongod did not come up: " + servers.get(0).lastLogLine(), null);
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    @Override
    public Endpoint newDatabase() {
        String addresses = servers.stream().map(MongodServer::address).collect(Collectors.joining(","));
        return Endpoint.open("mongodb://" + addresses + "/portwise_" + databases.incrementAndGet() + options);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            servers.forEach(MongodServer::end);
        }
    }
}
