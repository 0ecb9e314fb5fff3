package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Set;

/** Keeps the domain in a relational database through Jdbi. */
public final class JdbiAdapter implements PersistenceAdapter {

    @Override
    public String name() {
        return "jdbi";
    }

    @Override
    public String technology() {
        return "Jdbi with SQL objects";
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return Set.of(StoreKind.H2, StoreKind.POSTGRESQL);
    }

    @Override
    public Persistence open(StoreSettings settings) {
        return new JdbiPersistence(RelationalStore.open(settings));
    }
}
