package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;

/** Chooses the hand-written code for a kind of store. */
final class Baselines {

    private Baselines() {}

    /** @throws IllegalArgumentException if nothing was written by hand for such a store */
    static Subject on(StoreSettings store, Capabilities capabilities) {
        String url = store.url();
        if (url.startsWith("jdbc:")) {
            return new JdbcBaseline(store);
        }
        if (url.startsWith(StoreKind.MONGODB.urlPrefix())) {
            return new MongoBaseline(store, capabilities.has(Guarantee.ATOMIC_UNITS));
        }
        throw new IllegalArgumentException("nothing was written by hand for a store like " + url);
    }
}
