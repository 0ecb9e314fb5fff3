package dev.portwise.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Three MariaDB nodes as one synchronous multi-primary cluster. Every node takes writes. A transaction commits when all
 * nodes have certified that it conflicts with no other transaction.
 */
final class GaleraCluster implements RunningEngine {

    private static final int NODES = 3;

    /** The connections never leave this machine. */
    private static final String OPTIONS = "?sslMode=disable";

    private final List<GaleraNode> nodes;
    private final AtomicInteger databases = new AtomicInteger();

    private GaleraCluster() {
        this.nodes = Stream.generate(GaleraNode::prepare).limit(NODES).toList();
    }

    static GaleraCluster start() {
        GaleraCluster cluster = new GaleraCluster();
        try {
            cluster.start(GaleraPrograms.find().orElseThrow());
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

    /** Starts one node after another: each node joins the nodes that already run. */
    private void start(GaleraPrograms programs) throws InterruptedException {
        GaleraData data = GaleraData.install(programs, nodes.get(0).data());
        nodes.stream().skip(1).forEach(node -> data.copyTo(node.data()));
        for (int number = 0; number < NODES; number++) {
            GaleraNode node = nodes.get(number);
            data.seen(node.data(), number);
            node.start(programs, nodes.subList(0, number));
        }
    }

    /** A database, reached through the first node alone. */
    @Override
    public Endpoint newDatabase() {
        String name = "portwise_" + databases.incrementAndGet();
        String server = "jdbc:mariadb://" + nodes.get(0).address() + "/";
        try (Connection connection =
                        DriverManager.getConnection(server + OPTIONS, GaleraData.USER, GaleraData.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new EngineFailure("MariaDB did not create a database: " + refused.getMessage(), refused);
        }
        return new Endpoint(server + name + OPTIONS, Optional.of(GaleraData.USER), Optional.of(GaleraData.PASSWORD));
    }

    /** The database on each node. A read waits until the node has applied the writes of the other nodes. */
    @Override
    public List<Endpoint> onEachNode(Endpoint database) {
        return nodes.stream().map(node -> through(node.address(), database)).toList();
    }

    @Override
    public Endpoint withFailover(Endpoint database) {
        return through(nodes.stream().map(GaleraNode::address).collect(Collectors.joining(",")), database);
    }

    private Endpoint through(String addresses, Endpoint database) {
        String first = "//" + nodes.get(0).address();
        return new Endpoint(
                database.url().replace(first, "sequential://" + addresses), database.user(), database.password());
    }

    @Override
    public void close() {
        nodes.forEach(GaleraNode::end);
    }
}
