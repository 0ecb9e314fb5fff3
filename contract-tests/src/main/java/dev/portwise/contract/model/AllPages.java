package dev.portwise.contract.model;

import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads page after page until there is none. */
final class AllPages {

    /** More pages than a program can fill. An adapter whose cursor stands still stops here. */
    private static final int MOST = 12;

    private AllPages() {}

    static <T> List<Slice<T>> of(int limit, Function<PageRequest, Slice<T>> read) {
        List<Slice<T>> pages = new ArrayList<>();
        PageRequest page = PageRequest.first(limit);
        while (pages.size() < MOST) {
            Slice<T> slice = read.apply(page);
            pages.add(slice);
            if (slice.next().isEmpty()) {
                break;
            }
            page = PageRequest.after(slice.next().get(), limit);
        }
        return pages;
    }
}
