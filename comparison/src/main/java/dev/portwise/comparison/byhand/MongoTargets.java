package dev.portwise.comparison.byhand;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** Puts targets into a MongoDB, with one command for each collection. */
public final class MongoTargets implements TargetStore {

    private final MongoClient client;
    private final MongoDatabase database;

    public MongoTargets(StoreSettings store) {
        MongoAddress address = MongoAddress.of(store);
        client = MongoClients.create(address.settings().build());
        database = client.getDatabase(address.database());
    }

    @Override
    public void store(List<Target> targets) {
        insert("tags", targets.stream().map(Target::tag).map(MongoDocuments::tag));
        insert(
                "users",
                targets.stream().flatMap(target -> target.users().stream()).map(MongoDocuments::user));
        insert(
                "groups",
                targets.stream().flatMap(target -> target.groups().stream()).map(MongoDocuments::group));
        insert(
                "posts",
                targets.stream()
                        .flatMap(target -> target.users().stream())
                        .flatMap(user -> user.posts().stream().map(post -> MongoDocuments.post(post, user))));
    }

    private void insert(String collection, Stream<Document> documents) {
        List<Document> all = documents.toList();
        if (!all.isEmpty()) {
            database.getCollection(collection).insertMany(all);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
