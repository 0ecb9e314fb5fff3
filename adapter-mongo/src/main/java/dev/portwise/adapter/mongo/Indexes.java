package dev.portwise.adapter.mongo;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import org.bson.conversions.Bson;

/** The indexes every query and every unique name rests on; creating them again changes nothing. */
final class Indexes {

    private Indexes() {}

    static void create(MongoDatabase database) {
        create(database, Names.USERS, unique(Names.NAME), on(Names.MEMBERSHIPS_GROUP));
        create(database, Names.POSTS, on(Names.AUTHOR, Names.ID), on(Names.TAGS, Names.ID), on(Names.TITLE, Names.ID));
        create(database, Names.TAGS, unique(Names.NAME));
        create(database, Names.GROUPS, unique(Names.NAME), on(Names.OWNER));
    }

    private static void create(MongoDatabase database, String collection, IndexModel... indexes) {
        database.getCollection(collection).createIndexes(List.of(indexes));
    }

    private static IndexModel unique(String field) {
        return new IndexModel(ascending(field), new IndexOptions().unique(true));
    }

    private static IndexModel on(String... fields) {
        Bson keys = ascending(fields);
        return new IndexModel(keys);
    }
}
