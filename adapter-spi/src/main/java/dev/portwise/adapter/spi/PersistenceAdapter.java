package dev.portwise.adapter.spi;

import java.util.Set;

/**
 * A driven adapter: one technology behind the ports. An implementation has a public no-argument constructor and is named in
 * {@code META-INF/services/dev.portwise.adapter.spi.PersistenceAdapter}.
 */
public interface PersistenceAdapter {

    /** The name on the command line, in lower case: {@code jpa}. */
    String name();

    /** The technology and its version in words: {@code Hibernate ORM 7.4.13 through Jakarta Persistence}. */
    String technology();

    /** The kinds of store this adapter opens. */
    Set<StoreKind> storeKinds();

    /**
     * Opens a store. Creates or migrates its schema first, unless the store is only to be read.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if the store cannot be reached, refuses the credentials or
     *     lacks rights, or has a setting that breaks the contract. The message says which, and never contains the password. Nothing was created
     */
    Persistence open(StoreSettings settings);
}
