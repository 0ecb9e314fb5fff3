package dev.portwise.domain.port;

import java.util.List;
import java.util.Optional;

/**
 * A page that was read.
 *
 * @param items in order; empty past the end
 * @param next where to go on; empty when nothing followed the last item at the time of reading
 */
public record Slice<T>(List<T> items, Optional<Cursor> next) {

    public Slice {
        items = List.copyOf(items);
    }
}
