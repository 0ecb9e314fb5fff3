package dev.portwise.contract.rules;

import dev.portwise.contract.Ending;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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

    /** How each of several works ends, all of them at the same time on threads of their own. */
    public static List<Ending> endings(int seconds, List<Runnable> works) {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            return threads
                    .invokeAll(
                            works.stream()
                                    .<Callable<Ending>>map(work -> () -> Ending.of(work))
                                    .toList(),
                            seconds,
                            TimeUnit.SECONDS)
                    .stream()
                    .map(ended -> ending(ended, seconds))
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while other threads were at work", interrupted);
        } finally {
            threads.shutdown();
        }
    }

    private static Ending ending(Future<Ending> ended, int seconds) {
        try {
            return ended.get();
        } catch (CancellationException late) {
            throw new AssertionError("a unit ends in time; it was still waiting after " + seconds + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while other threads were at work", interrupted);
        } catch (ExecutionException broken) {
            throw new AssertionError("a unit on another thread broke", broken.getCause());
        }
    }

    /** What another thread made, once it has. */
    public static <T> T resultOf(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while another thread was at work", interrupted);
        }
    }
}
