package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the domain in memory. A store with a name is the same at each opening and lives as long as its adapter; one without
 * a name lives as long as it is open.
 */
public final class ReferenceAdapter implements PersistenceAdapter {

    private final Map<String, ReferenceStore> named = new ConcurrentHashMap<>();

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
        return new ReferencePersistence(store(settings.url()), settings.observer(), new ReferenceNetwork());
    }

    /** How many statements a store has executed so far, as a server would count them. */
    public Map<String, Long> executed(String url) {
        return store(url).executed();
    }

    private ReferenceStore store(String url) {
        return url.equals(StoreKind.MEMORY.urlPrefix())
                ? new ReferenceStore()
                : named.computeIfAbsent(url, name -> new ReferenceStore());
    }
}
