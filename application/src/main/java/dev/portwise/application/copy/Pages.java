package dev.portwise.application.copy;

import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Iterates over pages as one list, reading the next page when it is needed. */
final class Pages<S> implements Iterator<S> {

    private final int limit;
    private final Function<PageRequest, Slice<S>> read;
    private Iterator<S> items = Collections.emptyIterator();
    private Optional<PageRequest> following;

    Pages(int limit, Function<PageRequest, Slice<S>> read) {
        this.limit = limit;
        this.read = read;
        this.following = Optional.of(PageRequest.first(limit));
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && following.isPresent()) {
            Slice<S> slice = read.apply(following.get());
            items = slice.items().iterator();
            following = slice.next().map(cursor -> PageRequest.after(cursor, limit));
        }
        return items.hasNext();
    }

    @Override
    public S next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
