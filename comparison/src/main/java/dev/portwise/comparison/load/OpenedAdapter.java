package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.application.retry.RetryPolicy;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.distance.Distant;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.UseCases;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An adapter whose units run again as an application lets them.
 *
 * @param retries how often a unit had to run again so far
 */
record OpenedAdapter(Candidate candidate, SharedStore store, Persistence opened, Subject subject, AtomicLong retries)
        implements AutoCloseable {

    /**
     * Opens the adapters of an engine. Who cannot be opened is noted; the others go on.
     *
     * @param distance from the adapters to the store
     * @param what they are opened for
     */
    static List<OpenedAdapter> all(
            SharedStore store, List<Candidate> candidates, Duration distance, String what, Attempts attempts) {
        return candidates.stream()
                .flatMap(
                        candidate -> attempts.at(candidate.name(), what, () -> of(candidate, store, distance)).stream())
                .toList();
    }

    private static OpenedAdapter of(Candidate candidate, SharedStore store, Duration distance) {
        Persistence opened =
                store.beside(distance.isZero() ? candidate::open : there -> Distant.open(candidate, there, distance));
        AtomicLong retries = new AtomicLong();
        RetryingUnitOfWork units = new RetryingUnitOfWork(
                opened.unitOfWork(),
                RetryPolicy.STANDARD,
                length -> {
                    retries.incrementAndGet();
                    Thread.sleep(length.toMillis());
                },
                new Random());
        return new OpenedAdapter(candidate, store, opened, new UseCases(opened, units), retries);
    }

    @Override
    public void close() {
        subject.close();
    }
}
