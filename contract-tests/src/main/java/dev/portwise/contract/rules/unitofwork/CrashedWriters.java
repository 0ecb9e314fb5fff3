package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.contract.Ending;
import dev.portwise.contract.rules.Units;
import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.User;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * What several threads stored that ran into a crash. Each unit adds a user with one post.
 *
 * @param stored the users of units that ended well
 * @param refused the users of units that were told that nothing was stored
 * @param odd how units ended that no unit may end like
 */
record CrashedWriters(Collection<UUID> stored, Collection<UUID> refused, Collection<Ending> odd) {

    private static final int WRITERS = 4;
    private static final int BEFORE_THE_CRASH = 20;

    /** Writes from before a crash until its first failure on each thread, or until the crash is over. */
    static CrashedWriters during(Runnable crash, Persistence persistence) {
        CrashedWriters written = new CrashedWriters(
                new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Thread(() -> written.write(persistence, over), "writer " + number))
                .toList();
        threads.forEach(Thread::start);
        try {
            while (written.stored.size() < BEFORE_THE_CRASH && threads.stream().anyMatch(Thread::isAlive)) {
                LockSupport.parkNanos(1_000_000);
            }
            crash.run();
        } finally {
            over.set(true);
            threads.forEach(CrashedWriters::await);
        }
        return written;
    }

    private void write(Persistence persistence, AtomicBoolean over) {
        Ending last = Ending.WELL;
        while (last.isWell() && !over.get()) {
            User author = user("writer " + uuid());
            post(author, "one");
            last = Ending.of(() ->
                    Units.run(persistence, repositories -> repositories.users().add(author)));
            if (last.isWell()) {
                stored.add(author.id().value());
            } else if (last.isA(Retryable.class, StoreUnavailable.class)) {
                refused.add(author.id().value());
            } else if (!last.isA(DomainException.class)) {
                odd.add(last);
            }
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
