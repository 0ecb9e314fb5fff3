package dev.portwise.domain.model;

import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link User}. */
public record UserId(UUID value) implements Identifier, Comparable<UserId> {

    public UserId {
        Objects.requireNonNull(value, "a user id needs a UUID");
    }

    @Override
    public int compareTo(UserId other) {
        return BYTE_ORDER.compare(this, other);
    }

    /** The UUID in its usual 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
