package dev.portwise.adapter.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.domain.exception.Retryable;

/**
 * One unit that only reads, begun when the majority had what the primary had. All reads see the majority's state at the time
 * of the first one, as in a transaction. There is nothing to commit. After an election the unit ends with {@link Retryable}:
 * a new primary may answer with less than its predecessor acknowledged. So does a unit that reads later than
 * {@code minSnapshotHistoryWindowInSeconds}, 300 by default: the server no longer has its snapshot.
 */
record SnapshotSession(ClientSession session, StoreReads reads, MajorityProof majority, MajorityProof.Moment begun)
        implements StoreSession {

    private static final ClientSessionOptions SNAPSHOT =
            ClientSessionOptions.builder().snapshot(true).build();

    static SnapshotSession begin(
            MongoClient client,
            MongoDatabase database,
            Deployment deployment,
            MajorityProof majority,
            MajorityProof.Moment now) {
        try {
            ClientSession session = client.startSession(SNAPSHOT);
            StoreReads reads = new MongoReads(new Commands(database, deployment, session));
            return new SnapshotSession(session, reads, majority, now);
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
        if (Failures.mayPass(failure)) {
            majority.doubt();
        }
        return Failures.ofSnapshot(failure);
    }

    @Override
    public void commit() {
        if (!majority.isSamePrimary(begun)) {
            throw new Retryable("the primary of this unit of work is gone; run it again", null);
        }
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
