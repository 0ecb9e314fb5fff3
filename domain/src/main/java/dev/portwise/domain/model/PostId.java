package dev.portwise.domain.model;

import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link Post}. */
public record PostId(UUID value) implements Identifier {

    public PostId {
        Objects.requireNonNull(value, "a post id needs a UUID");
    }

    /** The UUID in its usual 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
