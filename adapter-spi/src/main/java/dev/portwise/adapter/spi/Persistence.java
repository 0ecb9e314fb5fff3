package dev.portwise.adapter.spi;

import dev.portwise.domain.port.UnitOfWork;

/** An opened store. Several threads may use it at the same time. */
public interface Persistence extends AutoCloseable {

    UnitOfWork unitOfWork();

    /** The properties of this store with this adapter, determined when it was opened. */
    Capabilities capabilities();

    /** Reads the store past the adapter's units, for tests. Observers do not hear these reads. */
    StoreProbe probe();

    /** Releases all resources. Later units fail with {@link dev.portwise.domain.exception.StoreUnavailable}. */
    @Override
    void close();
}
