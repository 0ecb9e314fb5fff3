package dev.portwise.domain.model;

import java.util.UUID;

/**
 * The identity of an entity: a UUID that never changes. The UUID is made outside the domain. Version 7 makes the order
 * of ids the order of creation.
 */
public sealed interface Identifier extends Comparable<Identifier> permits UserId, PostId, TagId, GroupId {

    UUID value();

    /**
     * The order of ids: as 16 unsigned bytes, most significant first. {@link UUID#compareTo} has another order: it
     * compares two signed halves.
     */
    @Override
    default int compareTo(Identifier other) {
        UUID left = value();
        UUID right = other.value();
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
