package dev.portwise.engine;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** One direction of a connection. One thread reads, another one writes what is due. */
final class OneWay {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_UNDER_WAY = 1 << 10;

    /** A parked thread wakes up this late on Linux, in nanoseconds. */
    private static final long LATE = 70_000;

    private final Socket from;
    private final Socket to;
    private final long nanos;
    private final Work onRead;
    private final Work beforeWrite;
    private final BooleanSupplier silent;
    private final Stall stall;
    private final BlockingQueue<Part> underWay = new LinkedBlockingQueue<>(MOST_UNDER_WAY);

    /**
     * @param nanos how long bytes are under way
     * @param onRead hears that bytes were read; may end the connection instead
     * @param beforeWrite hears that bytes are about to be written; may end the connection instead
     * @param silent whether bytes are dropped
     * @param stall holds everything up, the end of the stream included
     */
    OneWay(Socket from, Socket to, long nanos, Work onRead, Work beforeWrite, BooleanSupplier silent, Stall stall) {
        this.from = from;
        this.to = to;
        this.nanos = nanos;
        this.onRead = onRead;
        this.beforeWrite = beforeWrite;
        this.silent = silent;
        this.stall = stall;
    }

    /**
     * Bytes under way; none at the end of the stream.
     *
     * @param due when they arrive, on the clock of {@link System#nanoTime}
     */
    private record Part(ByteBuffer bytes, long due) {

        boolean isLast() {
            return !bytes.hasRemaining();
        }
    }

    /** What a thread does. */
    @FunctionalInterface
    interface Work {

        void run() throws IOException, InterruptedException;
    }

    /** The work of this direction, each for a thread of its own. */
    List<Work> work() {
        return nanos == 0 ? List.of(this::read) : List.of(this::read, this::write);
    }

    /** Reads until the end of the stream. Without a delay it writes as well, as each change of threads takes time. */
    private void read() throws IOException, InterruptedException {
        byte[] buffer = new byte[BUFFER];
        Part part;
        do {
            int length = from.getInputStream().read(buffer);
            part = new Part(ByteBuffer.wrap(Arrays.copyOf(buffer, Math.max(0, length))), System.nanoTime() + nanos);
            if (!part.isLast()) {
                onRead.run();
            }
            if (nanos == 0) {
                write(part);
            } else {
                underWay.put(part);
            }
        } while (!part.isLast());
    }

    /** Writes until the end of the stream. */
    private void write() throws IOException, InterruptedException {
        Part part;
        do {
            part = underWay.take();
            waitUntil(part.due());
            write(part);
        } while (!part.isLast());
    }

    private void write(Part part) throws IOException, InterruptedException {
        stall.await();
        if (part.isLast()) {
            to.shutdownOutput();
        } else {
            beforeWrite.run();
            if (!silent.getAsBoolean()) {
                to.getOutputStream().write(part.bytes().array());
            }
        }
    }

    /**
     * Sleeps most of the time. Who sleeps wakes up too late for a short distance, so the end is waited for awake; threads
     * that have work to do go first.
     */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on who goes first
    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            if (left > LATE) {
                LockSupport.parkNanos(left - LATE);
            } else {
                Thread.yield();
            }
        }
    }
}
