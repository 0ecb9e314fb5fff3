package dev.portwise.cli.copy;

import dev.portwise.application.copy.Copied;
import dev.portwise.application.copy.CopyStore;
import dev.portwise.application.copy.Holdings;
import dev.portwise.application.copy.Kind;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ProgressLine;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The result of filling a store.
 *
 * @param took how long
 */
public record TimedCopy(Copied copied, Duration took) {

    /**
     * Stores everything in the target, showing how far it is.
     *
     * @throws StoreUnavailable if a store fails on the way; the message says how much is stored and what to do
     * @throws dev.portwise.application.copy.OtherHoldings if the target holds something else
     */
    public static TimedCopy of(Console console, String task, Holdings source, UnitOfWork target, int pageSize) {
        long total =
                source.counts().values().stream().mapToLong(Long::longValue).sum();
        AtomicLong done = new AtomicLong();
        long begin = System.nanoTime();
        try (ProgressLine line = ProgressLine.counting(console, task, total)) {
            Copied copied = new CopyStore(source, target, pageSize).copy((kind, more) -> {
                int aggregates = kind == Kind.MEMBERSHIPS ? 0 : more;
                done.addAndGet(aggregates);
                line.advance(aggregates, kind.label());
            });
            return new TimedCopy(copied, Duration.ofNanos(System.nanoTime() - begin));
        } catch (DomainException failed) {
            throw new StoreUnavailable(
                    "%s; %,d of %,d are stored, the same command goes on from there"
                            .formatted(failed.getMessage(), done.get(), total),
                    failed);
        }
    }

    public double seconds() {
        return took.toMillis() / 1000.0;
    }

    /** Users, groups, tags and posts a second; memberships came with their users. */
    public long rate() {
        long aggregates = copied.stored().entrySet().stream()
                .filter(entry -> entry.getKey() != Kind.MEMBERSHIPS)
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Math.round(aggregates * 1e9 / Math.max(1, took.toNanos()));
    }
}
