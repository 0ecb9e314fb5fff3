package dev.portwise.adapter.spi;

import dev.portwise.domain.port.UnitOfWork;

/** An opened store; safe for use by several threads. */
public interface Persistence extends AutoCloseable {

    UnitOfWork unitOfWork();

    /** What this store guarantees through this adapter, as found out when it was opened. */
    Capabilities capabilities();

    /** A look into the store behind the adapter's back, for proofs. It is not observed. */
    StoreProbe probe();

    /** Releases everything; later units fail with {@link dev.portwise.domain.exception.StoreUnavailable}. */
    @Override
    void close();
}
