package dev.portwise.cli.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;

/** A database of one's own; it comes to be with the first thing written to it. */
record OwnMongodbDatabase(MongoClient client, String name, StoreSettings settings) implements OwnPlace {

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
