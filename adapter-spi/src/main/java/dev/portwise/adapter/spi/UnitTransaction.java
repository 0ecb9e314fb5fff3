package dev.portwise.adapter.spi;

import dev.portwise.domain.exception.DomainException;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.Repositories;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The transaction of one unit of work, with the unit's repositories. {@link TransactionalUnitOfWork} begins and ends it. A
 * unit is open, killed by a failure, or ended. Only an open unit may be used.
 */
public abstract class UnitTransaction implements Repositories {

    private final boolean readOnly;
    private boolean ended;
    private @Nullable DomainException failure;

    /** Begins an open unit; {@code readOnly} says that it must not change the store. */
    protected UnitTransaction(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /** Whether the unit has changes that are not sent yet. */
    protected abstract boolean hasChanges();

    /** Sends the changes of the unit to the store. */
    protected abstract void write();

    /**
     * Commits what was sent. Throws domain exceptions: its failures are not {@link #translated}. Any other exception becomes
     * {@link OutcomeUnknown}.
     */
    protected abstract void commit();

    /**
     * Rolls back. May be called after a failed commit. A failure is {@link #translated} by the caller, and suppressed in the
     * failure of the unit.
     */
    protected abstract void rollback();

    /**
     * Releases the objects of the unit and its connection. Called once, as the last call, also after a failure. After a
     * commit, a failure is logged and the unit keeps its result. Else it is {@link #translated} by the caller, and
     * suppressed in the failure of the unit.
     */
    protected abstract void close();

    /** Translates a failure into a domain exception. Returns the failure if it is one already or is not known. */
    protected abstract RuntimeException translated(RuntimeException thrown);

    /**
     * Requires an open unit.
     *
     * @throws IllegalStateException if the unit has ended or failed
     */
    public final void requireUsable() {
        if (ended) {
            throw new IllegalStateException("the unit of work has ended; open another one");
        }
        if (failure != null) {
            throw new IllegalStateException("the unit of work has failed and cannot be used any more", failure);
        }
    }

    /**
     * Requires an open unit that may change the store.
     *
     * @throws IllegalStateException if the unit has ended or failed, or only reads
     */
    public final void requireWritable() {
        requireUsable();
        if (readOnly) {
            throw new IllegalStateException("a unit that only reads cannot change anything; use execute()");
        }
    }

    /** Sends a question to the store. A failure kills the unit. */
    public final <T> T ask(Supplier<T> question) {
        requireUsable();
        try {
            return Uninterrupted.get(question);
        } catch (RuntimeException thrown) {
            throw killedBy(meaning(thrown));
        }
    }

    /** Sends the changes, if there are any, and then a question. A unit that changed nothing goes straight to the store. */
    public final <T> T flushAndAsk(Supplier<T> question) {
        flush();
        return ask(question);
    }

    /** Sends the changes, if there are any. A unit that only reads keeps its changes, and is refused when it ends. */
    public final void flush() {
        if (!readOnly && hasChanges()) {
            requireUsable();
            try {
                Uninterrupted.run(this::write);
            } catch (RuntimeException thrown) {
                throw killedBy(meaning(thrown));
            }
        }
    }

    /** As {@link #translated}. A failure that the adapter does not know is {@link StoreUnavailable}. */
    final DomainException meaning(RuntimeException thrown) {
        return translated(thrown) instanceof DomainException known
                ? known
                : new StoreUnavailable("the store failed, and the adapter does not know how: " + thrown, thrown);
    }

    /** Commits. A unit may be stored if its commit ends in a way that the adapter does not know. */
    final void commitKnown() {
        try {
            Uninterrupted.run(this::commit);
        } catch (DomainException known) {
            throw known;
        } catch (RuntimeException unknown) {
            throw new OutcomeUnknown(
                    "the commit failed, and the adapter does not know how; look whether the unit was stored", unknown);
        }
    }

    /** Kills the unit if the exception is a domain exception. Returns the exception. */
    public final RuntimeException killedBy(RuntimeException meaning) {
        if (meaning instanceof DomainException thrown) {
            failure = thrown;
        }
        return meaning;
    }

    final boolean isReadOnly() {
        return readOnly;
    }

    /** A unit ends with the failure that killed it, even if the work caught it. */
    final void rethrowFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    final void end() {
        ended = true;
        close();
    }

    /** Begins the transactions of units on one store. */
    @FunctionalInterface
    public interface Source {

        /**
         * Begins a transaction.
         *
         * @param readOnly whether the unit must not change the store
         * @throws DomainException if the store fails
         */
        UnitTransaction begin(boolean readOnly);
    }
}
