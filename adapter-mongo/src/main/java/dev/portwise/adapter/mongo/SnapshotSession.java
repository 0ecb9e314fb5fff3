package dev.portwise.adapter.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;

/**
 * One unit that only reads. All reads see the majority's state at the time of the first one, as in a transaction. There is
 * nothing to commit. The server keeps a snapshot for {@code minSnapshotHistoryWindowInSeconds}, 300 by default; a unit
 * that reads after that time ends with {@link dev.portwise.domain.exception.Retryable}.
 */
record SnapshotSession(ClientSession session, StoreReads reads) implements StoreSession {

    private static final ClientSessionOptions SNAPSHOT =
            ClientSessionOptions.builder().snapshot(true).build();

    static SnapshotSession begin(MongoClient client, MongoDatabase database, Deployment deployment) {
        try {
            ClientSession session = client.startSession(SNAPSHOT);
            return new SnapshotSession(session, new MongoReads(new Commands(database, deployment, session)));
        } catch (RuntimeException failed) {
            throw Failures.of(failed);
        }
    }

    @Override
    public StoreWrites writes() {
        throw new IllegalStateException("a unit that only reads has nothing to write");
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
        return Failures.ofSnapshot(failure);
    }

    @Override
    public void commit() {
        // Nothing was written.
    }

    @Override
    public void rollback() {
        // Nothing was written.
    }

    @Override
    public void close() {
        session.close();
    }
}
