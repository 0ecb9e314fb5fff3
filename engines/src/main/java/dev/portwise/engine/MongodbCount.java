package dev.portwise.engine;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * MongoDB's counters: those of each collection, {@code top}, for commands that the server sends itself as well, to copy
 * what other members write; and those of the whole server for commands that {@code top} counts once for each statement or
 * collection in them.
 */
record MongodbCount(MongoClient client, String database) implements StatementCount {

    /** The commands by the counters of a collection. */
    private static final Map<String, String> BY_COLLECTION =
            Map.of("queries", "find", "getmore", "getmore", "insert", "insert");

    private static final List<String> BY_SERVER =
            List.of("aggregate", "count", "distinct", "update", "delete", "findAndModify");

    /** Without the large parts of the answer, which take the server longer than the counters. */
    private static final Document STATUS = new Document("serverStatus", 1)
            .append("metrics", 1)
            .append("wiredTiger", 0)
            .append("tcmalloc", 0)
            .append("locks", 0)
            .append("transactions", 0)
            .append("repl", 0);

    static Optional<StatementCount> on(Endpoint endpoint) {
        ConnectionString url = new ConnectionString(endpoint.url());
        MongodbCount count =
                new MongodbCount(MongoClients.create(url), Objects.requireNonNullElse(url.getDatabase(), "test"));
        if (count.commands().isEmpty()) {
            count.client().close();
            return Optional.empty();
        }
        return Optional.of(count);
    }

    @Override
    public Map<String, Long> executed() {
        Map<String, Long> executed = new HashMap<>();
        Document collections = admin(new Document("top", 1)).get("totals", new Document());
        for (String namespace : collections.keySet()) {
            if (namespace.startsWith(database + ".")) {
                Document counters = collections.get(namespace, new Document());
                String collection = namespace.substring(database.length() + 1);
                BY_COLLECTION.forEach((counter, command) ->
                        executed.put(command + " " + collection, number(counters, counter, "count")));
            }
        }
        Document commands = commands();
        BY_SERVER.forEach(name -> executed.put(name.toLowerCase(Locale.ROOT), number(commands, name, "total")));
        return executed;
    }

    @Override
    public boolean countsBatchesOnce() {
        return true;
    }

    /** Empty on an imitation. */
    private Document commands() {
        return admin(STATUS).get("metrics", new Document()).get("commands", new Document());
    }

    private Document admin(Document command) {
        return client.getDatabase("admin").runCommand(command);
    }

    private static long number(Document counters, String counter, String field) {
        return counters.get(counter, new Document()).get(field, (Number) 0).longValue();
    }
}
