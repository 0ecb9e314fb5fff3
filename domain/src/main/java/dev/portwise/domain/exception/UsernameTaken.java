package dev.portwise.domain.exception;

import dev.portwise.domain.model.Username;
import org.jspecify.annotations.Nullable;

/** Another user already has this name, in the store or in the same unit. Nothing of the unit was stored. */
public final class UsernameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient Username name;

    public UsernameTaken(Username name, @Nullable Throwable cause) {
        super("the user name '" + name + "' is taken", cause);
        this.name = name;
    }

    /** The name that is taken. */
    public Username name() {
        return name;
    }
}
