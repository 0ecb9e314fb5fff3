package dev.portwise.comparison.load;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Proxy;
import java.time.Duration;
import java.util.Optional;

/**
 * The adapters' way to a store.
 *
 * @param settings how the store is reached on this way; empty if it cannot be put at a distance
 */
record Way(Optional<StoreSettings> settings, Optional<Proxy> proxy) implements AutoCloseable {

    static Way to(StoreSettings store, Duration distance) {
        if (distance.isZero()) {
            return new Way(Optional.of(store), Optional.empty());
        }
        Optional<Proxy> proxy = Proxy.before(store.url(), distance);
        return new Way(
                proxy.map(before -> new StoreSettings(before.url(), store.user(), store.password(), store.observer())),
                proxy);
    }

    @Override
    public void close() {
        proxy.ifPresent(Proxy::close);
    }
}
