package dev.portwise.cli.live;

import com.mongodb.client.MongoClient;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/** What a user may do, as the server tells it. */
final class MongodbRights {

    /** The server's code for a command that needs a user. */
    static final int UNAUTHORIZED = 13;

    private static final Set<String> NEEDED =
            Set.of("find", "insert", "update", "remove", "createCollection", "createIndex", "dropDatabase");

    private MongodbRights() {}

    /** @throws StoreUnavailable if the user lacks a right on the database of that name, which need not exist */
    static void check(MongoClient client, String database) {
        Document status = client.getDatabase("admin")
                .runCommand(new Document("connectionStatus", 1).append("showPrivileges", true));
        Document who = status.get("authInfo", new Document());
        if (who.getList("authenticatedUsers", Document.class, List.of()).isEmpty()) {
            checkThatNobodyNeedsToSayWho(client);
            return;
        }
        Set<String> granted = new HashSet<>();
        for (Document privilege : who.getList("authenticatedUserPrivileges", Document.class, List.of())) {
            if (covers(privilege.get("resource", new Document()), database)) {
                granted.addAll(privilege.getList("actions", String.class, List.of()));
            }
        }
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(granted);
        if (!missing.isEmpty() && !granted.contains("anyAction")) {
            throw new StoreUnavailable(
                    "the user may not " + String.join(", ", missing) + " in a database named " + database
                            + "; grant the roles readWriteAnyDatabase and dbAdminAnyDatabase",
                    null);
        }
    }

    /** Without access control everything is granted; with it this command is refused. */
    private static void checkThatNobodyNeedsToSayWho(MongoClient client) {
        client.getDatabase("admin").runCommand(new Document("listDatabases", 1).append("nameOnly", true));
    }

    private static boolean covers(Document resource, String database) {
        boolean anyCollection = "".equals(resource.getString("collection"));
        String named = resource.getString("db");
        return Boolean.TRUE.equals(resource.getBoolean("anyResource"))
                || anyCollection && ("".equals(named) || database.equals(named));
    }
}
