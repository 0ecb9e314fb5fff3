package dev.portwise.domain.model;

import java.util.Comparator;
import java.util.UUID;

/**
 * The identity of an entity: a UUID that never changes. The UUID is made outside the domain. Version 7 makes the order
 * of ids the order of creation.
 */
public sealed interface Identifier permits UserId, PostId, TagId, GroupId {

    /**
     * The order of ids: as 16 unsigned bytes, most significant first. {@link UUID#compareTo} has another order: it
     * compares two signed halves.
     */
    Comparator<Identifier> BYTE_ORDER = (left, right) -> compareUnsigned(left.value(), right.value());

    UUID value();

    private static int compareUnsigned(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
