package dev.portwise.domain.model;

import java.util.Comparator;
import java.util.UUID;

/**
 * The identity of an entity: a UUID made outside the domain (version 7, so that the order of ids is the order of
 * creation) and never changed.
 */
public sealed interface Identifier permits UserId, PostId, TagId, GroupId {

    /**
     * The order of ids: as 16 unsigned bytes, most significant first. {@link UUID#compareTo} is another order, it
     * compares two signed halves.
     */
    Comparator<Identifier> BYTE_ORDER = Comparator.comparing(Identifier::value, Identifier::compareUnsigned);

    UUID value();

    private static int compareUnsigned(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
