package dev.portwise.contract.rules.races;

import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Two units that start at the same moment, in many rounds. A unit that lost is run again, as a use case would be. A store
 * that does not decide races runs them one after the other, and the rule must hold all the same.
 */
final class Race {

    static final int ROUNDS = 100;

    private static final int MOST_TRIES = 50;
    private static final int PATIENCE_SECONDS = 60;

    private final AdapterUnderTest on;
    private final boolean together;

    private Race(AdapterUnderTest on) {
        this.on = on;
        this.together = on.guarantees(Guarantee.SERVER_CHECKED_RACES);
    }

    /** How the two units of one round ended. */
    record Outcome(int round, Optional<RuntimeException> first, Optional<RuntimeException> second) {

        List<RuntimeException> failures() {
            List<RuntimeException> failures = new ArrayList<>();
            first.ifPresent(failures::add);
            second.ifPresent(failures::add);
            return failures;
        }
    }

    static List<Outcome> between(
            AdapterUnderTest on,
            IntFunction<Consumer<Repositories>> first,
            IntFunction<Consumer<Repositories>> second) {
        Race race = new Race(on);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                outcomes.add(race.round(threads, round, first.apply(round), second.apply(round)));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome round(
            ExecutorService threads, int round, Consumer<Repositories> first, Consumer<Repositories> second) {
        if (together) {
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Optional<RuntimeException>> one = threads.submit(() -> atOnce(start, first));
            Future<Optional<RuntimeException>> other = threads.submit(() -> atOnce(start, second));
            return new Outcome(round, result(one), result(other));
        }
        if (round % 2 == 0) {
            Optional<RuntimeException> one = result(threads.submit(() -> tried(first)));
            return new Outcome(round, one, result(threads.submit(() -> tried(second))));
        }
        Optional<RuntimeException> other = result(threads.submit(() -> tried(second)));
        return new Outcome(round, result(threads.submit(() -> tried(first))), other);
    }

    private Optional<RuntimeException> atOnce(CyclicBarrier start, Consumer<Repositories> work)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        return tried(work);
    }

    private Optional<RuntimeException> tried(Consumer<Repositories> work) {
        return tried(on, work);
    }

    /** How a unit ends that is run again for as long as it loses. */
    static Optional<RuntimeException> tried(AdapterUnderTest on, Consumer<Repositories> work) {
        RuntimeException last = new IllegalStateException("never tried");
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            AtomicInteger runs = new AtomicInteger();
            try {
                on.run(repositories -> {
                    requireFirst(runs.incrementAndGet());
                    work.accept(repositories);
                });
                return Optional.empty();
            } catch (Retryable lost) {
                last = lost;
                pause();
            } catch (RuntimeException failure) {
                return Optional.of(failure);
            }
        }
        return Optional.of(last);
    }

    private static void requireFirst(int run) {
        if (run > 1) {
            throw new AssertionError("the work of a unit runs once; a unit that lost ran it " + run + " times");
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1, 10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<RuntimeException> result(Future<Optional<RuntimeException>> unit) {
        try {
            return unit.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in a race", interrupted);
        } catch (ExecutionException failed) {
            throw new AssertionError("a unit of a race broke", failed.getCause());
        } catch (TimeoutException stuck) {
            throw new AssertionError("a unit of a race did not end within " + PATIENCE_SECONDS + " s", stuck);
        }
    }
}
