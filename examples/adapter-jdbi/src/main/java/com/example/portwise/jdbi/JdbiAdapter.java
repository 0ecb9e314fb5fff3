package com.example.portwise.jdbi;

import dev.portwise.adapter.relational.RelationalPersistence;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.adapter.tracking.TrackedTransaction;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

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
        return RelationalPersistence.open(settings, store -> {
            Jdbi jdbi = Jdbi.create(store.dataSource())
                    .installPlugin(new SqlObjectPlugin())
                    .installPlugin(new Values())
                    .installPlugin(new Rows());
            return readOnly -> new TrackedTransaction(readOnly, JdbiSession.open(jdbi, store.codePointKey()));
        });
    }
}
