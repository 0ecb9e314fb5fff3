package dev.portwise.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Sends back what it is sent and counts it. Ends a connection when the client has ended its half. */
final class EchoServer implements AutoCloseable {

    private final ServerSocket listening;
    private final AtomicLong heard = new AtomicLong();
    private final Thread accepting;

    EchoServer() {
        try {
            listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        accepting = daemon(this::accept);
    }

    /** In the form of a database's, for a proxy. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + listening.getLocalPort() + "/";
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                client.setTcpNoDelay(true);
                daemon(() -> echo(client));
            } catch (IOException closed) {
                // the loop ends with the socket
            }
        }
    }

    /** How many bytes have arrived. */
    long heard() {
        return heard.get();
    }

    private void echo(Socket client) {
        byte[] buffer = new byte[8192];
        try (client) {
            for (int length = 0; length >= 0; length = client.getInputStream().read(buffer)) {
                heard.addAndGet(length);
                client.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException gone) {
            // the client has gone
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "echo");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The system takes one more connection as long as the thread is inside {@code accept}. */
    @Override
    public void close() throws IOException {
        listening.close();
        try {
            accepting.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
