package dev.portwise.adapter.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.Document;

/** The transactions of the units that are open, one session each. */
final class OpenTransactions {

    private static final TransactionOptions SNAPSHOT = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .readPreference(ReadPreference.primary())
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .maxCommitTime(5L, TimeUnit.SECONDS)
            .build();

    private final MongoClient client;
    private final Set<ClientSession> open = ConcurrentHashMap.newKeySet();

    OpenTransactions(MongoClient client) {
        this.client = client;
    }

    /** A session whose transaction begins with the first command. */
    ClientSession begin() {
        ClientSession session = client.startSession();
        open.add(session);
        session.startTransaction(SNAPSHOT);
        return session;
    }

    void end(ClientSession session) {
        open.remove(session);
        session.close();
    }

    /**
     * Aborts all transactions before the client is closed. Otherwise the server would keep their locks for a minute.
     */
    void kill() {
        List<BsonDocument> sessions = open.stream()
                .filter(ClientSession::hasActiveTransaction)
                .map(session -> session.getServerSession().getIdentifier())
                .toList();
        if (!sessions.isEmpty()) {
            try {
                client.getDatabase("admin").runCommand(new Document("killSessions", sessions));
            } catch (MongoException unreachable) {
                // A server that is gone keeps no locks, and one that comes back ends the transactions by itself.
            }
        }
    }
}
