package dev.portwise.cli.store;

import com.mongodb.client.MongoClient;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** What a user may do, as the server tells it. */
final class MongodbRights {

    /** The server's code for a command that needs a user. */
    static final int UNAUTHORIZED = 13;

    /** What an adapter needs in a database that stays. */
    static final Set<String> TO_FILL = Set.of("find", "insert", "update", "remove", "createCollection", "createIndex");

    /** What an adapter needs in one that is dropped again. */
    static final Set<String> TO_CREATE_AND_DROP =
            Stream.concat(TO_FILL.stream(), Stream.of("dropDatabase")).collect(Collectors.toUnmodifiableSet());

    private MongodbRights() {}

    /** @throws StoreUnavailable if the user lacks a right on the database of that name, which need not exist */
    static void check(MongoClient client, String database, Set<String> needed) {
        Document status = client.getDatabase("admin")
                .runCommand(new Document("connectionStatus", 1).append("showPrivileges", true));
        Document who = status.get("authInfo", new Document());
        if (who.getList("authenticatedUsers", Document.class, List.of()).isEmpty()) {
            checkThatNobodyNeedsToSayWho(client);
            return;
        }
        Set<String> missing = missing(who, database, needed);
        if (!missing.isEmpty()) {
            throw new StoreUnavailable(
                    "the user may not " + String.join(", ", missing) + " in a database named " + database
                            + (needed.equals(TO_FILL)
                                    ? "; grant the role readWrite on it"
                                    : "; grant the roles readWriteAnyDatabase and dbAdminAnyDatabase"),
                    null);
        }
    }

    /** What is needed and not granted by the {@code authInfo} of a {@code connectionStatus}. */
    static Set<String> missing(Document authInfo, String database, Set<String> needed) {
        Set<String> missing = new TreeSet<>(needed);
        for (Document privilege : authInfo.getList("authenticatedUserPrivileges", Document.class, List.of())) {
            if (covers(privilege.get("resource", new Document()), database)) {
                List<String> granted = privilege.getList("actions", String.class, List.of());
                missing.removeAll(granted.contains("anyAction") ? needed : Set.copyOf(granted));
            }
        }
        return missing;
    }

    /** Without access control everything is granted; with it this command is refused. */
    private static void checkThatNobodyNeedsToSayWho(MongoClient client) {
        client.getDatabase("admin").runCommand(new Document("listDatabases", 1).append("nameOnly", true));
    }

    private static boolean covers(Document resource, String database) {
        boolean anyCollection = "".equals(resource.getString("collection"));
        String named = resource.getString("db");
        return Boolean.TRUE.equals(resource.getBoolean("anyResource"))
                || (anyCollection && ("".equals(named) || database.equals(named)));
    }
}
