package dev.portwise.comparison.byhand;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.TargetStore;

/** Chooses the hand-written code for a kind of store. */
public final class ByHand {

    private ByHand() {}

    /**
     * The steps of the story against the driver.
     *
     * @throws IllegalArgumentException if nothing was written by hand for such a store
     */
    public static Subject subject(StoreSettings store, Capabilities capabilities) {
        return isMongodb(store)
                ? new MongoBaseline(store, capabilities.has(Guarantee.ATOMIC_UNITS))
                : new JdbcBaseline(store);
    }

    /**
     * What puts targets into the store.
     *
     * @throws IllegalArgumentException if nothing was written by hand for such a store
     */
    public static TargetStore targets(StoreSettings store) {
        return isMongodb(store) ? new MongoTargets(store) : new JdbcTargets(store);
    }

    private static boolean isMongodb(StoreSettings store) {
        String url = store.url();
        if (!url.startsWith("jdbc:") && !url.startsWith(StoreKind.MONGODB.urlPrefix())) {
            throw new IllegalArgumentException("nothing was written by hand for a store like " + url);
        }
        return url.startsWith(StoreKind.MONGODB.urlPrefix());
    }
}
