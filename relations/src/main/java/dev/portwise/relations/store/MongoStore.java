package dev.portwise.relations.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;

/**
 * A throw-away MongoDB database. The application's client has the {@link ListeningCommands}:
 *
 * <pre>{@code
 * ListeningCommands commands = new ListeningCommands();
 * MongoClientSettings.builder().addCommandListener(commands)…
 * Store store = MongoStore.of(client, "test", commands.statements()).transactions(work -> template.executeWithoutResult(status -> work.run()));
 * }</pre>
 */
public final class MongoStore implements Store {

    private final MongoDatabase database;
    private final Statements statements;
    private final Transactions transactions;
    private final Optional<String> confirmation;

    private MongoStore(
            MongoDatabase database, Statements statements, Transactions transactions, Optional<String> confirmation) {
        this.database = database;
        this.statements = statements;
        this.transactions = transactions;
        this.confirmation = confirmation;
    }

    /** The database of an application, whose statements are heard. */
    public static MongoStore of(MongoClient client, String database, Statements statements) {
        return new MongoStore(client.getDatabase(database), statements, Transactions.NONE, Optional.empty());
    }

    /** How the application begins and ends a transaction. Without it, each call of a repository is a unit of its own. */
    public MongoStore transactions(Transactions how) {
        return new MongoStore(database, statements, how, confirmation);
    }

    /** Confirms that the database with this name may lose its contents. An empty database needs no confirmation. */
    public MongoStore throwAway(String confirmedName) {
        return new MongoStore(database, statements, transactions, Optional.of(confirmedName));
    }

    @Override
    public String name() {
        return database.getName();
    }

    @Override
    public boolean confirmed() {
        return confirmation.filter(name()::equals).isPresent();
    }

    @Override
    public boolean isRelational() {
        return false;
    }

    @Override
    public boolean hasTransactions() {
        return transactions != Transactions.NONE;
    }

    @Override
    public void inUnit(Runnable work) {
        transactions.run(work);
    }

    @Override
    public Statements statements() {
        return statements;
    }

    @Override
    public void forget() {}

    @Override
    public Snapshot look() {
        Map<String, Map<Object, Row>> collections = new TreeMap<>();
        for (String name : database.listCollectionNames()) {
            if (!name.startsWith("system.")) {
                Map<Object, Row> rows = new LinkedHashMap<>();
                database.getCollection(name).find().forEach(document -> rows.put(document.get("_id"), row(document)));
                collections.put(name, rows);
            }
        }
        return new Snapshot(collections);
    }

    private static Row row(Document document) {
        Map<String, Object> values = new LinkedHashMap<>(document);
        values.values().removeIf(value -> value == null);
        return new Row(values);
    }

    @Override
    public void restore(Snapshot wanted) {
        for (Changes.Change change : look().since(wanted).all()) {
            MongoCollection<Document> collection = database.getCollection(change.table());
            Optional<Row> before =
                    Optional.ofNullable(wanted.rows(change.table()).get(change.key()));
            if (before.isPresent()) {
                collection.replaceOne(
                        Filters.eq(change.key()),
                        new Document(before.get().values()),
                        new ReplaceOptions().upsert(true));
            } else {
                collection.deleteOne(Filters.eq(change.key()));
            }
        }
    }

    @Override
    public void deleteBehind(String table, Object key) {
        database.getCollection(table).deleteOne(Filters.eq(key));
    }
}
