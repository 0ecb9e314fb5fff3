package dev.portwise.adapter.mongo;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import java.util.Set;

/**
 * MongoDB through its own driver. On a replica set or a sharded cluster a unit is one snapshot transaction, written to
 * a majority and the journal. On a replica set since server 5.0, a unit that only reads takes a snapshot of the majority's
 * state instead, as long as the majority is known to have what the primary has.
 * A server without transactions is opened as well: its capabilities then lack what depends on them, and the order of
 * writes still leaves no link without its end.
 */
public final class MongoAdapter implements PersistenceAdapter {

    @Override
    public String name() {
        return "mongo";
    }

    @Override
    public String technology() {
        return "MongoDB through its synchronous driver";
    }

    @Override
    public Set<StoreKind> storeKinds() {
        return Set.of(StoreKind.MONGODB);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the URL is not one of MongoDB's or names no database
     */
    @Override
    public Persistence open(StoreSettings settings) {
        return MongoPersistence.open(settings);
    }
}
