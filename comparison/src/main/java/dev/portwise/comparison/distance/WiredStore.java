package dev.portwise.comparison.distance;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import dev.portwise.engine.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A store that an adapter has opened over a wire, with a proxy on it. Closing it ends both.
 *
 * @param proxy empty if there is no wire, as to a store in this process, or none that a proxy can stand on
 */
public record WiredStore(Persistence persistence, Optional<Proxy> proxy) implements Persistence {

    /** A store that was opened without a proxy. */
    public static WiredStore direct(Persistence persistence) {
        return new WiredStore(persistence, Optional.empty());
    }

    /**
     * Opens a store so that its trips can be counted, if there is a wire.
     *
     * @throws StoreUnavailable if the store cannot be opened
     */
    public static WiredStore counting(Function<StoreSettings, Persistence> adapter, StoreSettings store) {
        return open(adapter, store, Duration.ZERO);
    }

    /**
     * Opens a store, through a proxy if there is a wire.
     *
     * @param distance how much longer an exchange takes
     * @throws StoreUnavailable if the store cannot be opened
     */
    public static WiredStore open(
            Function<StoreSettings, Persistence> adapter, StoreSettings store, Duration distance) {
        return Proxy.before(store.url(), distance)
                .flatMap(proxy -> open(adapter, store, proxy))
                .orElseGet(() -> direct(adapter.apply(store)));
    }

    /** Empty if a proxy is in the way: the driver checks the server's name, or has to find the primary of a replica set. */
    private static Optional<WiredStore> open(
            Function<StoreSettings, Persistence> adapter, StoreSettings store, Proxy proxy) {
        try {
            StoreSettings there = store.at(proxy.url());
            return Optional.of(new WiredStore(adapter.apply(there), Optional.of(proxy)));
        } catch (StoreUnavailable refused) {
            proxy.close();
            return Optional.empty();
        } catch (RuntimeException failed) {
            proxy.close();
            throw failed;
        }
    }

    @Override
    public UnitOfWork unitOfWork() {
        return persistence.unitOfWork();
    }

    @Override
    public Capabilities capabilities() {
        return persistence.capabilities();
    }

    @Override
    public StoreProbe probe() {
        return persistence.probe();
    }

    @Override
    public void close() {
        persistence.close();
        proxy.ifPresent(Proxy::close);
    }
}
