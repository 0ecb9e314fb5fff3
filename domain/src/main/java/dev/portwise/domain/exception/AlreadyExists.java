package dev.portwise.domain.exception;

import dev.portwise.domain.model.Identifier;
import org.jspecify.annotations.Nullable;

/** An aggregate with this id is stored already, or was added twice; the stored one is untouched. */
public final class AlreadyExists extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Identifier id;

    public AlreadyExists(String what, Identifier id, @Nullable Throwable cause) {
        super("a " + what + " with the id " + id + " exists already", cause);
        this.id = id;
    }

    /** The id that is in use. */
    public Identifier id() {
        return id;
    }
}
