package dev.portwise.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** MariaDB nodes that are one cluster, each on a server of its own. */
final class GaleraCluster implements RunningEngine {

    private static final int NODES = 3;

    private final List<GaleraNode> nodes;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger databases = new AtomicInteger();

    private GaleraCluster(String engine) {
        this.nodes =
                Stream.generate(() -> GaleraNode.prepare(engine)).limit(NODES).toList();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of " + engine));
    }

    static GaleraCluster start(GaleraPrograms programs, String engine) {
        GaleraCluster cluster = new GaleraCluster(engine);
        try {
            cluster.start(programs);
            return cluster;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            cluster.close();
            throw new EngineFailure("interrupted while MariaDB was starting", interrupted);
        } catch (EngineFailure failed) {
            cluster.close();
            throw failed;
        }
    }

    /** One after another, for each asks those that are there to let it in. */
    private void start(GaleraPrograms programs) throws InterruptedException {
        GaleraData data = GaleraData.install(programs, nodes.get(0).data());
        nodes.stream().skip(1).forEach(node -> data.copyTo(node.data()));
        for (int number = 0; number < NODES; number++) {
            GaleraNode node = nodes.get(number);
            data.seen(node.data(), number);
            node.start(programs, nodes.subList(0, number));
        }
    }

    @Override
    public Endpoint newDatabase() {
        String name = "portwise_" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url(""), GaleraData.USER, GaleraData.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new EngineFailure("MariaDB did not create a database: " + refused.getMessage(), refused);
        }
        return new Endpoint(url(name), Optional.of(GaleraData.USER), Optional.of(GaleraData.PASSWORD));
    }

    @Override
    public List<Endpoint> onEachNode(Endpoint database) {
        return nodes.stream()
                .map(node -> new Endpoint(
                        database.url().replace(addresses(), node.address()), database.user(), database.password()))
                .toList();
    }

    /** Clients begin with the first node and go on to the next one when it is gone. */
    private String url(String database) {
        return "jdbc:mariadb:sequential://" + addresses() + "/" + database + "?sslMode=disable";
    }

    private String addresses() {
        return nodes.stream().map(GaleraNode::address).collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            nodes.forEach(GaleraNode::end);
        }
    }
}
