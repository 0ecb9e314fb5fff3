package dev.portwise.domain.port;

import java.util.Optional;

/**
 * The part of an ordered result to read: at most {@code limit} items. They follow the cursor {@code after}. Without a
 * cursor they are the first items. The cost of a page does not depend on how many items come before and after it.
 *
 * @param limit 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(int limit, Optional<Cursor> after) {

    public static final int MAX_LIMIT = 1_000;

    /** @throws IllegalArgumentException if the limit is not positive or above {@value #MAX_LIMIT} */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " items, not " + limit);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    public static PageRequest after(Cursor cursor, int limit) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
