package dev.portwise.domain.port;

import java.util.List;
import java.util.Optional;

/**
 * A page that was read.
 *
 * @param items the items in order; empty past the end
 * @param next the cursor for the next page; empty if no item followed at the time of reading
 */
public record Slice<T>(List<T> items, Optional<Cursor> next) {

    public Slice {
        items = List.copyOf(items);
    }
}
