package dev.portwise.adapter.spi;

import java.util.Set;

/**
 * One technology behind the ports. Implementations have a public no-argument constructor and are named in
 * {@code META-INF/services/dev.portwise.adapter.spi.PersistenceAdapter}.
 */
public interface PersistenceAdapter {

    /** A short name in lower case, the one given on the command line: {@code jpa}. */
    String name();

    /** The technology in words: {@code Hibernate ORM through Jakarta Persistence}. */
    String technology();

    /** The kinds of store this adapter opens. */
    Set<StoreKind> storeKinds();

    /**
     * Opens a store, creating or migrating its schema first.
     *
     * @throws dev.portwise.domain.exception.StoreUnavailable if the store cannot be reached, refuses the credentials or
     *     lacks rights; the message says which, without the password, and nothing was created
     */
    Persistence open(StoreSettings settings);
}
