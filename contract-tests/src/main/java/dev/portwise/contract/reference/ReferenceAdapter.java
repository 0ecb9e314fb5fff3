package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Set;

/** Keeps the domain in memory, for as long as it is open; each opening is a store of its own. */
public final class ReferenceAdapter implements PersistenceAdapter {

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String technology() {
        return "plain maps in memory";
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return Set.of(StoreKind.MEMORY);
    }

    @Override
    public Persistence open(StoreSettings settings) {
        return new ReferencePersistence(settings.observer());
    }
}
