package dev.portwise.domain.model;

import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link Tag}. */
public record TagId(UUID value) implements Identifier {

    public TagId {
        Objects.requireNonNull(value, "a tag id needs a UUID");
    }

    /** The UUID in its usual 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
