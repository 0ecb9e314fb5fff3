package dev.portwise.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a client and a database server as if the server were further away, or the network bad. It listens on a
 * free port of 127.0.0.1 and forwards any number of connections.
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
    private final Cuts cuts = new Cuts();
    private final Stall stall = new Stall();
    private volatile long holdMillis;
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
     * @param distance how much longer an exchange takes
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

    /** Begins to count trips. Two counts at the same time disturb each other. */
    public TripCount count() {
        holdMillis = TripCount.HOLD_MILLIS;
        return new TripCount(
                connections.stream()
                        .map(connection -> connection.turns().fromNow())
                        .toList(),
                () -> holdMillis = 0);
    }

    /**
     * Ends connections with messages of the client, so that the server never hears those. A message is all that one side
     * says before the other side answers. Messages are counted from now on, from 1: those of the connection that was used
     * last, and those of connections that are opened later, but for the first of each, with which a driver introduces
     * itself.
     *
     * @param first the number of the first message that is cut
     * @param times how many messages are cut, one after another
     */
    public void cutRequests(int first, int times) {
        cuts.want(Cuts.Fate.ENDS, Cuts.Side.CLIENT, first, times);
    }

    /** As {@link #cutRequests}, with messages of the server: the server has done what it was asked for, and nobody hears. */
    public void cutReplies(int first, int times) {
        cuts.want(Cuts.Fate.ENDS, Cuts.Side.SERVER, first, times);
    }

    /** As {@link #cutRequests}, but nobody hears that the connection is gone: from this message on, nothing arrives. */
    public void swallowRequests(int first, int times) {
        cuts.want(Cuts.Fate.FALLS_SILENT, Cuts.Side.CLIENT, first, times);
    }

    /** As {@link #cutReplies}, but nobody hears that the connection is gone: from this message on, nothing arrives. */
    public void swallowReplies(int first, int times) {
        cuts.want(Cuts.Fate.FALLS_SILENT, Cuts.Side.SERVER, first, times);
    }

    /**
     * Nothing arrives for this time, on any connection and in neither direction. What was sent meanwhile arrives afterwards,
     * even if its sender has given up. A second stall replaces the first.
     */
    public void stall(Duration time) {
        stall.begin(time);
    }

    /** Forwards everything again, but waits for the end of a stall. Returns how many messages were cut. */
    public int mend() {
        return cuts.mend();
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
            ProxiedConnection connection = new ProxiedConnection(
                    client,
                    new Socket(server.host(), server.port()),
                    distance.toNanos() / 2,
                    new Turns(() -> holdMillis, cuts),
                    stall);
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
