package dev.portwise.domain.model;

import java.util.Objects;
import java.util.UUID;

/** Identifies a {@link Post}. */
public record PostId(UUID value) implements Identifier, Comparable<PostId> {

    public PostId {
        Objects.requireNonNull(value, "a post id needs a UUID");
    }

    @Override
    public int compareTo(PostId other) {
        return BYTE_ORDER.compare(this, other);
    }

    /** The UUID in its usual 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
