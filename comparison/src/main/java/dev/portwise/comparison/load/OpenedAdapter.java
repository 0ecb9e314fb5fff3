package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.application.retry.RetryPolicy;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.UseCases;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An adapter whose units run again as an application lets them.
 *
 * @param retries how often a unit had to run again so far
 */
record OpenedAdapter(Candidate candidate, Capabilities capabilities, Subject subject, AtomicLong retries)
        implements AutoCloseable {

    static OpenedAdapter of(Candidate candidate, Persistence opened) {
        AtomicLong retries = new AtomicLong();
        RetryingUnitOfWork units = new RetryingUnitOfWork(
                opened.unitOfWork(),
                RetryPolicy.STANDARD,
                length -> {
                    retries.incrementAndGet();
                    Thread.sleep(length.toMillis());
                },
                new Random());
        return new OpenedAdapter(candidate, opened.capabilities(), new UseCases(opened, units), retries);
    }

    @Override
    public void close() {
        subject.close();
    }
}
