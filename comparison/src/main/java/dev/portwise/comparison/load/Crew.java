package dev.portwise.comparison.load;

import dev.portwise.comparison.workload.Subject;
import dev.portwise.domain.exception.Retryable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that do units of work together: each takes the next one when it has done the one before. */
final class Crew implements AutoCloseable {

    private final int threads;
    private final ExecutorService workers;

    Crew(int threads) {
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "load");
            thread.setDaemon(true);
            return thread;
        });
    }

    int threads() {
        return threads;
    }

    /**
     * Does all units, and checks their answers afterwards.
     *
     * @throws RuntimeException what a unit failed with; no unit is begun after that. Units that lost against others at
     *     every attempt do not count as failed
     */
    Shift run(Subject subject, List<Task> tasks) {
        AtomicInteger next = new AtomicInteger();
        List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
        List<Answer> answers = Collections.synchronizedList(new ArrayList<>());
        List<Task> givenUp = Collections.synchronizedList(new ArrayList<>());
        Runnable work = () -> {
            for (int place = next.getAndIncrement(); place < tasks.size(); place = next.getAndIncrement()) {
                Task task = tasks.get(place);
                long started = System.nanoTime();
                try {
                    Object answer = task.by(subject);
                    nanos.add(System.nanoTime() - started);
                    answers.add(new Answer(task, answer));
                } catch (Retryable lost) {
                    nanos.add(System.nanoTime() - started);
                    givenUp.add(task);
                } catch (RuntimeException failed) {
                    next.set(tasks.size());
                    throw failed;
                }
            }
        };
        long started = System.nanoTime();
        all(work);
        long shiftNanos = System.nanoTime() - started;
        answers.forEach(Answer::check);
        return new Shift(shiftNanos, nanos, answers.stream().map(Answer::task).toList(), givenUp);
    }

    /** Waits for all threads, also if one fails. */
    private void all(Runnable work) {
        try {
            for (Future<Object> ended : workers.invokeAll(Collections.nCopies(threads, Executors.callable(work)))) {
                ended.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted under load", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException unit) {
                throw unit;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }

    private record Answer(Task task, Object content) {

        void check() {
            task.operation().check(content, task.target());
        }
    }

    /**
     * What was done at a stretch.
     *
     * @param nanos from the first unit's beginning to the last one's end
     * @param unitNanos how long each unit took, those that were given up included
     * @param givenUp units that lost against others at every attempt
     */
    record Shift(long nanos, List<Long> unitNanos, List<Task> done, List<Task> givenUp) {

        double unitsPerSecond() {
            return done.size() * 1e9 / nanos;
        }
    }
}
