package dev.portwise.domain.model;

import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link Group}. */
public record GroupId(UUID value) implements Identifier {

    public GroupId {
        Objects.requireNonNull(value, "a group id needs a UUID");
    }

    /** The UUID in its usual 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
