package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;

/** Which hand-written code stands for which kind of store. */
final class Floors {

    private Floors() {}

    /** @throws IllegalArgumentException if nothing was written by hand for such a store */
    static Contender on(StoreSettings store, Capabilities capabilities) {
        String url = store.url();
        if (url.startsWith("jdbc:")) {
            return new JdbcFloor(store);
        }
        if (url.startsWith(StoreKind.MONGODB.urlPrefix())) {
            return new MongoFloor(store, capabilities.has(Guarantee.ATOMIC_UNITS));
        }
        throw new IllegalArgumentException("nothing was written by hand for a store like " + url);
    }
}
