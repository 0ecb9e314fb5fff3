package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.max;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import dev.portwise.domain.exception.StoreUnavailable;
import org.bson.Document;

/**
 * Creates indexes and validators, and stores their version. Each step can be repeated, also by several processes at
 * once. Every opening repeats all steps, so that a dropped index comes back.
 */
final class Schema {

    /** 1: indexes; 2: validators as well. */
    private static final int VERSION = 2;

    private static final String COLLECTION = "portwise_schema";
    private static final String VERSION_FIELD = "version";

    private Schema() {}

    /**
     * Creates what is missing.
     *
     * @throws StoreUnavailable if a newer version has set up the database; nothing is changed
     */
    static void migrate(MongoDatabase database, Deployment deployment) {
        int found = found(database);
        requireNotNewer(found);
        if (!deployment.imitation()) {
            Validators.create(database);
        }
        Indexes.create(database);
        if (found < VERSION) {
            // Of two who insert it at once the server has the second one try again
            database.getCollection(COLLECTION)
                    .findOneAndUpdate(
                            eq(Names.ID, VERSION_FIELD),
                            max(VERSION_FIELD, VERSION),
                            new FindOneAndUpdateOptions().upsert(true));
        }
    }

    /**
     * Requires that the collections are as this version makes them. Changes nothing.
     *
     * @throws StoreUnavailable if there are none, or another version has set up the database
     */
    static void requireThere(MongoDatabase database) {
        int found = found(database);
        requireNotNewer(found);
        if (found < VERSION) {
            throw new StoreUnavailable(
                    found == 0
                            ? "there is nothing of this version of Portwise in the store, and it was opened only to be read"
                            : "the store was set up by an older version of Portwise, and it was opened only to be read;"
                                    + " open it once to write, which migrates it",
                    null);
        }
    }

    private static int found(MongoDatabase database) {
        Document stored = database.getCollection(COLLECTION)
                .find(eq(Names.ID, VERSION_FIELD))
                .first();
        return stored == null ? 0 : stored.getInteger(VERSION_FIELD, 0);
    }

    private static void requireNotNewer(int found) {
        if (found > VERSION) {
            throw new StoreUnavailable(
                    "the store was set up by a newer version of Portwise: its schema is at %d, this version knows %d; open it with the newer one"
                            .formatted(found, VERSION),
                    null);
        }
    }
}
