package dev.portwise.cli.store;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/** Tells from the collections of a database whose they are. */
final class MongodbContents {

    /** The collections of the MongoDB adapter. */
    private static final Set<String> OURS = Set.of("users", "posts", "tags", "groups");

    /** A field of each of its documents, a number of 64 bits. */
    private static final String REVISION = "revision";

    private MongodbContents() {}

    static StoreContents in(MongoDatabase database) {
        Set<String> names = database.listCollectionNames().into(new HashSet<>());
        if (names.isEmpty()) {
            return StoreContents.NOTHING;
        }
        boolean ours = OURS.containsAll(names) || names.containsAll(OURS);
        return ours && OURS.stream().allMatch(name -> holdsOurDocuments(database, name))
                ? StoreContents.PORTWISE
                : StoreContents.OTHERS;
    }

    private static boolean holdsOurDocuments(MongoDatabase database, String collection) {
        Document any = database.getCollection(collection).find().first();
        return any == null || any.get(REVISION) instanceof Long;
    }
}
