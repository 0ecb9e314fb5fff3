package dev.portwise.adapter.spi;

import java.time.Duration;
import java.util.Set;

/**
 * What an opened store is and promises.
 *
 * @param product the server's own name and version: {@code PostgreSQL 18.6}
 * @param isolation what units that run at once see of each other
 * @param timePrecision the finest difference between two instants that the store keeps
 * @param collation how texts are compared and ordered, in the store's own words
 * @param durability the settings that decide when a finished unit is safe, as the store had them when it was opened
 */
public record Capabilities(
        StoreKind store,
        String product,
        Set<Guarantee> guarantees,
        Isolation isolation,
        Duration timePrecision,
        String collation,
        String durability) {

    public Capabilities {
        guarantees = Set.copyOf(guarantees);
    }

    public boolean has(Guarantee guarantee) {
        return guarantees.contains(guarantee);
    }

    /** The same store without some of the guarantees. */
    public Capabilities guaranteeing(Set<Guarantee> others) {
        return new Capabilities(store, product, others, isolation, timePrecision, collation, durability);
    }
}
