package dev.portwise.relations;

import java.util.Collection;

/**
 * A query for a page of parents.
 *
 * @param promisesChildren whether the children are loaded too
 */
public record PageReader<P>(String name, Query<P> query, boolean promisesChildren) {

    /** Reads one page. */
    @FunctionalInterface
    public interface Query<P> {

        /**
         * The parents of a page.
         *
         * @param page the number of the page, beginning with 0
         * @param size how many parents a full page has
         */
        Collection<? extends P> page(int page, int size);
    }
}
