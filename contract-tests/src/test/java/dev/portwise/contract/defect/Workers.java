package dev.portwise.contract.defect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread for each processor. */
final class Workers {

    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    private Workers() {}

    /**
     * What each of them made of the same work.
     *
     * @throws IllegalStateException if one of them failed
     */
    static <T> List<T> all(Callable<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(Collections.nCopies(COUNT, work))) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
