package dev.portwise.adapter.spi;

import java.util.Set;

/**
 * What an opened store is and promises.
 *
 * @param product the server's own name and version: {@code PostgreSQL 18.6}
 */
public record Capabilities(StoreKind store, String product, Set<Guarantee> guarantees) {

    public Capabilities {
        guarantees = Set.copyOf(guarantees);
    }

    public boolean has(Guarantee guarantee) {
        return guarantees.contains(guarantee);
    }
}
