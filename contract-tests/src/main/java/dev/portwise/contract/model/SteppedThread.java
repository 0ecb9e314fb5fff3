package dev.portwise.contract.model;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A thread that makes one move at a time, when it is told to. Its last move is its end. */
final class SteppedThread implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore go = new Semaphore(0);
    private final Semaphore made = new Semaphore(0);
    private final Thread thread;
    private volatile @Nullable Throwable broken;

    /** @param work calls {@link #awaitTurn} before each move and before it ends */
    SteppedThread(Consumer<SteppedThread> work) {
        thread = new Thread(() -> perform(work), "interleaved unit");
        thread.setDaemon(true);
        thread.start();
        awaitMove();
    }

    private void perform(Consumer<SteppedThread> work) {
        try {
            work.accept(this);
        } catch (RuntimeException | Error unexpected) {
            broken = unexpected;
        } finally {
            made.release();
        }
    }

    /** Called on this thread: the last move is made, the next one must wait. */
    void awaitTurn() {
        made.release();
        go.acquireUninterruptibly();
    }

    /** Lets the thread make one move, and waits for it. */
    void move() {
        go.release();
        awaitMove();
    }

    private void awaitMove() {
        try {
            if (!made.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "a unit made no move within " + PATIENCE_SECONDS + " s: it waits for the other one");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted between two units", interrupted);
        }
        if (broken != null) {
            throw new AssertionError("an interleaved unit broke", broken);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
