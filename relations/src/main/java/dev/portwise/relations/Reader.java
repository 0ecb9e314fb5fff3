package dev.portwise.relations;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * A query for parents.
 *
 * @param promisesChildren whether the children are loaded too
 */
public record Reader<P>(String name, Supplier<? extends Collection<? extends P>> query, boolean promisesChildren) {}
