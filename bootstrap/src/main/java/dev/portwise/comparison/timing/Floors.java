package dev.portwise.comparison.timing;

import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.engine.Endpoint;

/** Which hand-written code stands for which kind of store. */
final class Floors {

    private Floors() {}

    /** @throws IllegalArgumentException if nothing was written by hand for such a store */
    static Contender on(Endpoint endpoint) {
        String url = endpoint.url();
        if (url.startsWith("jdbc:")) {
            return new JdbcFloor(endpoint);
        }
        if (url.startsWith(StoreKind.MONGODB.urlPrefix())) {
            return new MongoFloor(endpoint);
        }
        throw new IllegalArgumentException("nothing was written by hand for a store like " + url);
    }
}
