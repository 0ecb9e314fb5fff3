package com.example.portwise.plainjpa;

import dev.portwise.adapter.relational.RelationalPersistence;
import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.adapter.spi.UnitTransaction;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Keeps the domain in H2 as an ordinary team would: annotated entities, mapped to the domain's objects and back. */
public final class PlainJpaAdapter implements PersistenceAdapter {

    @Override
    public String name() {
        return "plain-jpa";
    }

    @Override
    public String technology() {
        return "Hibernate with annotated entities";
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return Set.of(StoreKind.H2, StoreKind.POSTGRESQL);
    }

    @Override
    public Persistence open(StoreSettings settings) {
        return RelationalPersistence.open(settings, PlainJpaAdapter::units);
    }

    private static RelationalPersistence.Transactions units(RelationalStore store) {
        EntityManagerFactory entities = new HibernatePersistenceConfiguration("plain-jpa")
                .managedClasses(
                        UserEntity.class,
                        PostEntity.class,
                        TagEntity.class,
                        GroupEntity.class,
                        MembershipEntity.class,
                        MembershipEntity.Key.class)
                .property("jakarta.persistence.nonJtaDataSource", store.dataSource())
                .property("hibernate.connection.provider_disables_autocommit", true)
                .property("hibernate.jdbc.batch_size", 50)
                .property("hibernate.order_inserts", true)
                .property("hibernate.order_updates", true)
                .createEntityManagerFactory();
        return new RelationalPersistence.Transactions() {
            @Override
            public UnitTransaction begin(boolean readOnly) {
                return new PlainUnit(readOnly, entities.createEntityManager());
            }

            @Override
            public void close() {
                entities.close();
            }
        };
    }
}
