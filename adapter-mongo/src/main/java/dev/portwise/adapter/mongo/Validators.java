package dev.portwise.adapter.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.ValidationOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The schema of the documents of each collection, which the server checks with every write. Creating it again changes
 * nothing.
 */
final class Validators {

    private static final int NAMESPACE_EXISTS = 48;

    private static final Map<String, Document> ALL = Map.of(
            Names.USERS,
            schema(Map.of(Names.NAME, is("string"), Names.MEMBERSHIPS, listOf(membership()))),
            Names.POSTS,
            schema(Map.of(
                    Names.AUTHOR, is("binData"),
                    Names.TITLE, is("string"),
                    Names.CONTENT, is("string"),
                    Names.TAGS, listOf(is("binData")))),
            Names.TAGS,
            schema(Map.of(Names.NAME, is("string"))),
            Names.GROUPS,
            schema(Map.of(Names.NAME, is("string"), Names.OWNER, is("binData", "null"))));

    private Validators() {}

    static void create(MongoDatabase database) {
        Map<String, Document> present = present(database);
        ALL.forEach((collection, validator) -> {
            if (!present.containsKey(collection)) {
                begin(database, collection, validator);
            } else if (!validator.equals(present.get(collection))) {
                change(database, collection, validator);
            }
        });
    }

    private static Map<String, Document> present(MongoDatabase database) {
        Map<String, Document> present = new HashMap<>();
        for (Document collection : database.listCollections()) {
            Document options = collection.get("options", new Document());
            present.put(collection.getString("name"), options.get("validator", new Document()));
        }
        return present;
    }

    /** Somebody else who opens the same database may be faster. */
    private static void begin(MongoDatabase database, String collection, Document validator) {
        try {
            database.createCollection(
                    collection,
                    new CreateCollectionOptions().validationOptions(new ValidationOptions().validator(validator)));
        } catch (MongoCommandException failed) {
            if (failed.getErrorCode() != NAMESPACE_EXISTS) {
                throw failed;
            }
            change(database, collection, validator);
        }
    }

    private static void change(MongoDatabase database, String collection, Document validator) {
        database.runCommand(new Document("collMod", collection).append("validator", validator));
    }

    private static Document schema(Map<String, Document> fields) {
        Map<String, Document> all = new HashMap<>(fields);
        all.put(Names.ID, is("binData"));
        all.put(Names.REVISION, is("long"));
        return new Document("$jsonSchema", object(all));
    }

    private static Document membership() {
        return object(Map.of(Names.GROUP, is("binData"), Names.JOINED_ON, is("date"), Names.REVISION, is("long")));
    }

    /** What may be null may be left out; the order of the fields is fixed, so that two schemas can be compared. */
    private static Document object(Map<String, Document> fields) {
        List<String> names = fields.keySet().stream().sorted().toList();
        Document properties = new Document();
        names.forEach(name -> properties.append(name, fields.get(name)));
        List<String> required =
                names.stream().filter(name -> !mayBeNull(fields.get(name))).toList();
        return is("object").append("required", required).append("properties", properties);
    }

    private static boolean mayBeNull(@Nullable Document field) {
        return field != null && field.get("bsonType") instanceof List<?> types && types.contains("null");
    }

    private static Document listOf(Document elements) {
        return is("array").append("items", elements);
    }

    private static Document is(String... types) {
        return new Document("bsonType", types.length == 1 ? types[0] : new ArrayList<>(List.of(types)));
    }
}
