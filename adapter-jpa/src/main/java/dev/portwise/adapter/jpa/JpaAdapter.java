package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.RelationalPersistence;
import dev.portwise.adapter.relational.RelationalStore;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Set;
import org.hibernate.Version;

/** Opens SQL databases through Jakarta Persistence. */
public final class JpaAdapter implements PersistenceAdapter {

    @Override
    public String name() {
        return "jpa";
    }

    @Override
    public String technology() {
        return "Hibernate ORM " + Version.getVersionString() + " through Jakarta Persistence";
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return RelationalStore.kinds();
    }

    @Override
    public Persistence open(StoreSettings settings) {
        return RelationalPersistence.open(settings, PersistenceUnit::on);
    }
}
