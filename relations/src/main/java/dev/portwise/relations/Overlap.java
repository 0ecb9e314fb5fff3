package dev.portwise.relations;

import dev.portwise.relations.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Two units of work that overlap: each reads, waits for the other to have read, and goes on. */
final class Overlap {

    /** How long a unit waits for the other. A lock may keep the other from ever arriving; then the unit goes on alone. */
    private static final int SECONDS = 2;

    private Overlap() {}

    static List<Optional<RuntimeException>> atOnce(Store store, Consumer<Runnable> first, Consumer<Runnable> second) {
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            var one = CompletableFuture.supplyAsync(() -> run(store, first, bothHaveRead), threads);
            var other = CompletableFuture.supplyAsync(() -> run(store, second, bothHaveRead), threads);
            return List.of(one.join(), other.join());
        } finally {
            threads.shutdown();
        }
    }

    /** Runs a unit in another thread and waits for its end, but not for ever. */
    static void meanwhile(Store store, Runnable unit) {
        CompletableFuture.runAsync(() -> store.inUnit(unit))
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .handle((nothing, refused) -> refused == null)
                .join();
    }

    private static Optional<RuntimeException> run(Store store, Consumer<Runnable> unit, CyclicBarrier bothHaveRead) {
        try {
            store.inUnit(() -> unit.accept(() -> await(bothHaveRead)));
            return Optional.empty();
        } catch (RuntimeException refused) {
            bothHaveRead.reset();
            return Optional.of(refused);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(SECONDS, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            // The other unit failed, or waits for a lock of this one
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
