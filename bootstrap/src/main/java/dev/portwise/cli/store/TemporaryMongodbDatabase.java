package dev.portwise.cli.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;

/** A temporary database; MongoDB creates it with the first write. */
record TemporaryMongodbDatabase(MongoClient client, String name, StoreSettings settings) implements TemporaryDatabase {

    @Override
    public void close() {
        try (client) {
            client.getDatabase(name).drop();
        } catch (MongoException kept) {
            throw new StoreUnavailable(
                    "database " + name + " could not be dropped, drop it by hand: " + kept.getMessage(), kept);
        }
    }
}
