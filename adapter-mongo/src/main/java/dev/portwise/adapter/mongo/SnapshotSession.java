package dev.portwise.adapter.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.ReadPreference;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.tracking.StoreReads;
import dev.portwise.adapter.tracking.StoreSession;
import dev.portwise.adapter.tracking.StoreWrites;

/**
 * One unit that only reads. All reads see the majority's state at the time of the first one, as in a transaction, and there
 * is nothing to commit.
 */
record SnapshotSession(ClientSession session, StoreReads reads, StoreWrites writes) implements StoreSession {

    private static final ClientSessionOptions SNAPSHOT =
            ClientSessionOptions.builder().snapshot(true).build();

    static SnapshotSession begin(MongoClient client, MongoDatabase database, Deployment deployment) {
        try {
            ClientSession session = client.startSession(SNAPSHOT);
            Commands commands =
                    new Commands(database.withReadPreference(ReadPreference.primary()), deployment, session);
            return new SnapshotSession(session, new MongoReads(commands), new MongoWrites(commands));
        } catch (RuntimeException failed) {
            throw Failures.of(failed);
        }
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
