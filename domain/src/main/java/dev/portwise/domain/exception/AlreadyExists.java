package dev.portwise.domain.exception;

import dev.portwise.domain.model.Identifier;
import org.jspecify.annotations.Nullable;

/** The id is in use: by a stored aggregate, which stays as it is, or by another object of the same unit. */
public final class AlreadyExists extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Identifier id;

    public AlreadyExists(String what, Identifier id, @Nullable Throwable cause) {
        super("a " + what + " with the id " + id + " already exists", cause);
        this.id = id;
    }

    /** The id that is in use. */
    public Identifier id() {
        return id;
    }
}
