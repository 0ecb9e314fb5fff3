package dev.portwise.engine;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A client's connection and its other half to the server. Both end when both directions have ended, or one has failed. */
final class ProxiedConnection implements AutoCloseable {

    private final Socket client;
    private final Socket server;
    private final Turns turns;
    private final List<Thread> threads;
    private final AtomicInteger running;

    /** @param nanos how long bytes are under way, each way */
    ProxiedConnection(Socket client, Socket server, long nanos, Turns turns, Stall stall) throws IOException {
        this.client = client;
        this.server = server;
        this.turns = turns;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        threads = Stream.of(
                        new OneWay(client, server, nanos, turns::clientSpoke, () -> {}, turns::isSilent, stall),
                        new OneWay(server, client, nanos, () -> {}, turns::serverSpeaks, turns::isSilent, stall))
                .flatMap(way -> way.work().stream())
                .map(this::thread)
                .toList();
        running = new AtomicInteger(threads.size());
    }

    private Thread thread(OneWay.Work work) {
        Thread thread = new Thread(() -> run(work), "proxy before port " + server.getPort());
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        threads.forEach(Thread::start);
    }

    private void run(OneWay.Work work) {
        try {
            work.run();
            if (running.decrementAndGet() == 0) {
                close();
            }
        } catch (IOException | InterruptedException gone) {
            close();
        }
    }

    Turns turns() {
        return turns;
    }

    boolean isClosed() {
        return client.isClosed();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        for (Socket socket : List.of(client, server)) {
            try {
                socket.close();
            } catch (IOException gone) {
                // a connection that cannot be closed is none
            }
        }
    }
}
