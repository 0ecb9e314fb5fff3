package dev.portwise.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Stands between a client and a database server as if the server were further away. It listens on a free port of
 * 127.0.0.1 and forwards any number of connections.
 *
 * <p>Bytes keep their order and are under way for half of the distance each way. What follows waits for nothing else, so
 * a long answer arrives late by the distance and no more. On an idle machine with Linux, an exchange takes longer by the
 * distance and about 0.05 ms for the proxy's own work; a distance of zero costs this work, too.
 *
 * <p>All threads are daemons.
 */
public final class Proxy implements AutoCloseable {

    private final ServerAddress server;
    private final Duration distance;
    private final ServerSocket listening;
    private final Set<ProxiedConnection> connections = ConcurrentHashMap.newKeySet();

    private Proxy(ServerAddress server, Duration distance) throws IOException {
        this.server = server;
        this.distance = distance;
        this.listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    /**
     * A proxy before the server of a database.
     *
     * @param url begins with {@code jdbc:postgresql://}, {@code jdbc:mariadb://} or {@code mongodb://}
     * @param distance how much longer an exchange takes; the limit is an hour
     * @return empty if the URL names several servers, or none on a wire, as those of H2 in this process
     * @throws EngineFailure if no port is free
     */
    public static Optional<Proxy> before(String url, Duration distance) {
        return ServerAddress.in(url).map(server -> listening(server, distance));
    }

    private static Proxy listening(ServerAddress server, Duration distance) {
        try {
            Proxy proxy = new Proxy(server, distance);
            Thread thread = new Thread(proxy::accept, "proxy before port " + server.port());
            thread.setDaemon(true);
            thread.start();
            return proxy;
        } catch (IOException none) {
            throw new EngineFailure("no proxy can listen on 127.0.0.1: " + none.getMessage(), none);
        }
    }

    /**
     * The URL of the database through this proxy. The driver of MongoDB goes to this server alone and does not ask in the
     * background how it is.
     */
    public String url() {
        return server.through(listening.getLocalPort());
    }

    /**
     * Counts from now on how often clients send something and wait for an answer, on the connections that are open now. A
     * driver opens more of them in the background. What a client sends before it has heard an answer belongs to the same
     * trip, if it is sent within half of the distance. Transaction control counts.
     */
    public LongSupplier trips() {
        List<Turns> open = connections.stream().map(ProxiedConnection::turns).toList();
        long before = trips(open);
        return () -> trips(open) - before;
    }

    private static long trips(List<Turns> connections) {
        return connections.stream().mapToLong(Turns::trips).sum();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                forward(listening.accept());
            } catch (IOException closed) {
                // the loop ends with the socket
            }
        }
    }

    private void forward(Socket client) throws IOException {
        try {
            ProxiedConnection connection =
                    new ProxiedConnection(client, new Socket(server.host(), server.port()), distance.toNanos() / 2);
            connections.removeIf(ProxiedConnection::isClosed);
            connections.add(connection);
            connection.start();
            if (listening.isClosed()) {
                connection.close();
            }
        } catch (IOException refused) {
            client.close();
        }
    }

    /** Ends all connections. A second call has no effect. */
    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new EngineFailure("the proxy before port " + server.port() + " does not end", failed);
        }
        connections.forEach(ProxiedConnection::close);
    }
}
