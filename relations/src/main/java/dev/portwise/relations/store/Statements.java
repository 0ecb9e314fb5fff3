package dev.portwise.relations.store;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hears the statements of an application. A {@link ListeningDataSource} or {@link ListeningCommands} tells them; code of a
 * team can tell them too, with {@link #hear}.
 */
public final class Statements {

    private static final int NEVER = Integer.MAX_VALUE;

    private final Queue<Statement> heard = new ConcurrentLinkedQueue<>();
    private final AtomicLong rows = new AtomicLong();
    private final AtomicInteger writesUntilFailure = new AtomicInteger(NEVER);
    private final boolean canFail;

    /** Statements that a team's own code tells. */
    public Statements() {
        this(false);
    }

    Statements(boolean canFail) {
        this.canFail = canFail;
    }

    /** Whether a statement can be made to fail. */
    public boolean canFail() {
        return canFail;
    }

    /** Thrown instead of sending a statement that was chosen to fail. */
    public static final class FailsOnPurpose extends RuntimeException {

        private FailsOnPurpose(String text) {
            super("this statement fails on purpose: " + text);
        }
    }

    /** What is sent while the work runs, by any thread. */
    public Heard during(Runnable work) {
        heard.clear();
        rows.set(0);
        work.run();
        return soFar();
    }

    /** What was sent since the last {@link #during} began, also if its work was refused. */
    public Heard soFar() {
        List<Statement> counted = heard.stream()
                .filter(statement -> statement.kind() != Statement.Kind.OTHER)
                .toList();
        return new Heard(counted, rows.get());
    }

    /**
     * Runs work whose n-th write fails, beginning with 1.
     *
     * @return whether it came so far that the write failed
     */
    public boolean failing(int nth, Runnable work) {
        writesUntilFailure.set(nth);
        try {
            work.run();
            return writesUntilFailure.get() <= 0;
        } catch (RuntimeException failed) {
            if (writesUntilFailure.get() > 0) {
                throw failed;
            }
            return true;
        } finally {
            writesUntilFailure.set(NEVER);
        }
    }

    /** Whether anything was heard since the last {@link #during} began. */
    public boolean heardAnything() {
        return !heard.isEmpty();
    }

    void about(Statement statement) {
        if (statement.kind() == Statement.Kind.WRITE
                && writesUntilFailure.get() != NEVER
                && writesUntilFailure.decrementAndGet() == 0) {
            throw new FailsOnPurpose(statement.text());
        }
    }

    /** Tells a statement that the application sends. */
    public void hear(Statement statement) {
        heard.add(statement);
    }

    void hearRow() {
        rows.incrementAndGet();
    }
}
