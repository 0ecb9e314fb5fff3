package dev.portwise.cli.store;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;

/** The collections of a database. */
final class OwnCollections {

    /** Those of the MongoDB adapter. */
    private static final Set<String> OURS = Set.of("users", "posts", "tags", "groups");

    /** What each of its documents holds, as a number of 64 bits. */
    private static final String REVISION = "revision";

    private OwnCollections() {}

    static Contents in(MongoDatabase database) {
        Set<String> names = database.listCollectionNames().into(new HashSet<>());
        if (names.isEmpty()) {
            return Contents.NOTHING;
        }
        boolean ours = OURS.containsAll(names) || names.containsAll(OURS);
        return ours && OURS.stream().allMatch(name -> holdsOurDocuments(database, name))
                ? Contents.PORTWISE
                : Contents.OTHERS;
    }

    private static boolean holdsOurDocuments(MongoDatabase database, String collection) {
        Document any = database.getCollection(collection).find().first();
        return any == null || any.get(REVISION) instanceof Long;
    }
}
