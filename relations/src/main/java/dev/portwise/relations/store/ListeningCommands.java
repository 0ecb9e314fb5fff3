package dev.portwise.relations.store;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** A listener that the application's MongoDB client has, so that the kit hears it. */
public final class ListeningCommands implements CommandListener {

    private static final Set<String> READS = Set.of("find", "aggregate", "getMore", "count", "distinct");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "bulkWrite");
    private static final int LONG = 300;

    private final Statements statements = new Statements();

    /** What is heard. */
    public Statements statements() {
        return statements;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        Statement.Kind kind = READS.contains(name)
                ? Statement.Kind.READ
                : WRITES.contains(name) ? Statement.Kind.WRITE : Statement.Kind.OTHER;
        String json = event.getCommand().toJson();
        String text = name + " " + (json.length() > LONG ? json.substring(0, LONG) + "…" : json);
        statements.hear(new Statement(text, kind, times(event.getCommand(), name)));
    }

    private static int times(BsonDocument command, String name) {
        BsonValue entries = command.get(
                switch (name) {
                    case "insert" -> "documents";
                    case "update" -> "updates";
                    case "delete" -> "deletes";
                    default -> "ops";
                });
        return entries != null && entries.isArray()
                ? Math.max(1, entries.asArray().size())
                : 1;
    }
}
