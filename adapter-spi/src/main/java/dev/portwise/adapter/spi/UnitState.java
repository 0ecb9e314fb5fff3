package dev.portwise.adapter.spi;

import dev.portwise.domain.exception.DomainException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The state of a unit of work: open, killed by a failure, or ended. Only an open unit may be used. */
public final class UnitState {

    private final boolean readOnly;
    private boolean ended;
    private @Nullable DomainException failure;

    public UnitState(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /**
     * Requires an open unit.
     *
     * @throws IllegalStateException if the unit has ended or failed
     */
    public void requireUsable() {
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
    public void requireWritable() {
        requireUsable();
        if (readOnly) {
            throw new IllegalStateException("a unit that only reads cannot change anything; use execute()");
        }
    }

    /** Sends a query to the store. A failure kills the unit. */
    public <T> T ask(Supplier<T> question) {
        requireUsable();
        try {
            return question.get();
        } catch (DomainException thrown) {
            throw failed(thrown);
        }
    }

    /** Kills the unit if the exception is a domain exception. Returns the exception. */
    public RuntimeException failed(RuntimeException meaning) {
        if (meaning instanceof DomainException thrown) {
            failure = thrown;
        }
        return meaning;
    }

    /** Sends a statement to the store. A failure kills the unit. */
    public void tell(Runnable statement) {
        ask(() -> {
            statement.run();
            return true;
        });
    }

    public boolean readOnly() {
        return readOnly;
    }

    public Optional<DomainException> failure() {
        return Optional.ofNullable(failure);
    }

    public void end() {
        ended = true;
    }
}
