package dev.portwise.contract.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A thread that makes one move at a time, when it is told to. */
final class SteppedThread implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore go = new Semaphore(0);
    private final Semaphore made = new Semaphore(0);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "interleaved unit");
        daemon.setDaemon(true);
        return daemon;
    });
    private final Future<?> end;

    /** @param work calls {@link #awaitTurn} before each move and before it ends */
    SteppedThread(Consumer<SteppedThread> work) {
        end = thread.submit(() -> {
            work.accept(this);
            made.release();
        });
        await(made);
    }

    /** Called on this thread: the last move is made, the next one must wait. */
    void awaitTurn() {
        made.release();
        go.acquireUninterruptibly();
    }

    /** Lets the thread make one move, and waits for it. */
    void move() {
        go.release();
        await(made);
    }

    /** Lets the thread end, and waits for it. */
    void finish() {
        go.release();
        try {
            end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted between two units", interrupted);
        } catch (ExecutionException broken) {
            throw new AssertionError("an interleaved unit broke", broken.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("a unit did not end within " + PATIENCE_SECONDS + " s", stuck);
        }
    }

    private static void await(Semaphore made) {
        try {
            if (!made.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("a unit made no move within " + PATIENCE_SECONDS
                        + " s: it waits for the other one, though neither has ended");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted between two units", interrupted);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
