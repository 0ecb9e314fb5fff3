package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Optional;
import java.util.Set;

/** Checks what an adapter opens; its author is told in one line what to correct. */
record ValidatedAdapter(PersistenceAdapter plugged) implements PersistenceAdapter {

    /** The class that was plugged in. */
    static Class<?> typeOf(PersistenceAdapter adapter) {
        return adapter instanceof ValidatedAdapter validated ? validated.plugged.getClass() : adapter.getClass();
    }

    @Override
    public String name() {
        return plugged.name();
    }

    @Override
    public String technology() {
        return plugged.technology();
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return plugged.storeKinds();
    }

    /** @throws BrokenAdapter if the adapter opens nothing or another kind of store, or lacks one of its libraries */
    @Override
    public Persistence open(StoreSettings settings) {
        Persistence opened = opened(settings);
        StoreKind kind = opened.capabilities().store();
        if (!settings.url().startsWith(kind.urlPrefix())) {
            opened.close();
            throw new BrokenAdapter(
                    "adapter %s opened %s and declares it a %s store, whose URLs begin with %s; correct its capabilities()"
                            .formatted(name(), settings.url(), kind.name(), kind.urlPrefix()),
                    null);
        }
        return opened;
    }

    private Persistence opened(StoreSettings settings) {
        try {
            return Optional.ofNullable(plugged.open(settings))
                    .orElseThrow(() -> new BrokenAdapter(
                            "adapter " + name() + " opened nothing: its open() returned null for " + settings.url(),
                            null));
        } catch (NoClassDefFoundError lacking) {
            throw new BrokenAdapter("adapter " + name() + " needs " + BrokenAdapter.missingClass(lacking), lacking);
        }
    }
}
