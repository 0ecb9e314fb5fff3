package dev.portwise.domain.model;

import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link User}. */
public record UserId(UUID value) implements Identifier {

    public UserId {
        Objects.requireNonNull(value, "a user id needs a UUID");
    }

    /** The UUID in its usual 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
