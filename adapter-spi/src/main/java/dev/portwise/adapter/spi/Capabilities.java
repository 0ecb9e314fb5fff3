package dev.portwise.adapter.spi;

import java.time.Duration;
import java.util.Set;

/**
 * The properties of an opened store.
 *
 * @param product the server's own name and version: {@code PostgreSQL 18.6}
 * @param isolation the isolation level of concurrent units
 * @param timePrecision the smallest difference between two instants that the store keeps
 * @param collation the order of texts, in the store's own words
 * @param durability the server settings that decide when a committed unit is durable, read when the store was opened
 * @param client the settings on this side that decide about times: driver, connections, rows fetched at once
 */
public record Capabilities(
        StoreKind store,
        String product,
        Set<Guarantee> guarantees,
        Isolation isolation,
        Duration timePrecision,
        String collation,
        String durability,
        String client) {

    public Capabilities {
        guarantees = Set.copyOf(guarantees);
    }

    public boolean has(Guarantee guarantee) {
        return guarantees.contains(guarantee);
    }

    /** The same store with {@code others} as its guarantees. */
    public Capabilities guaranteeing(Set<Guarantee> others) {
        return new Capabilities(store, product, others, isolation, timePrecision, collation, durability, client);
    }
}
