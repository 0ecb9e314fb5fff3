package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The indexes for queries and unique names. An existing index needs no right to create it. */
final class Indexes {

    private Indexes() {}

    static void create(MongoDatabase database) {
        create(database, Names.USERS, unique(Names.NAME), on(Names.MEMBERSHIPS_GROUP));
        create(database, Names.POSTS, on(Names.AUTHOR, Names.ID), on(Names.TAGS, Names.ID), on(Names.TITLE, Names.ID));
        create(database, Names.TAGS, unique(Names.NAME));
        create(database, Names.GROUPS, unique(Names.NAME), on(Names.OWNER));
    }

    private static void create(MongoDatabase database, String collection, IndexModel... indexes) {
        MongoCollection<Document> documents = database.getCollection(collection);
        Map<BsonDocument, Boolean> uniqueByKey = new HashMap<>();
        for (Document index : documents.listIndexes()) {
            uniqueByKey.put(index.get("key", Document.class).toBsonDocument(), index.getBoolean("unique", false));
        }
        List<IndexModel> missing = Arrays.stream(indexes)
                .filter(index -> !Objects.equals(
                        uniqueByKey.get(index.getKeys().toBsonDocument()),
                        index.getOptions().isUnique()))
                .toList();
        if (!missing.isEmpty()) {
            documents.createIndexes(missing);
        }
    }

    private static IndexModel unique(String field) {
        return new IndexModel(ascending(field), new IndexOptions().unique(true));
    }

    private static IndexModel on(String... fields) {
        Bson keys = ascending(fields);
        return new IndexModel(keys);
    }
}
