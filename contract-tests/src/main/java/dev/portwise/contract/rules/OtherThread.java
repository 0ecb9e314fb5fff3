package dev.portwise.contract.rules;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Another thread. There a unit can run while one is open here: units do not nest. */
public final class OtherThread {

    private OtherThread() {}

    /** Runs {@code work} to its end on another thread, and throws what it throws. */
    public static void run(Runnable work) {
        if (!endsWithin(Integer.MAX_VALUE, work)) {
            throw new AssertionError("another thread did not end");
        }
    }

    /** Whether {@code work} ends on another thread within that time; if not, it goes on. */
    public static boolean endsWithin(int seconds, Runnable work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> done = thread.submit(work);
            done.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            if (failed.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while another thread was at work", interrupted);
        } finally {
            thread.shutdown();
        }
    }
}
