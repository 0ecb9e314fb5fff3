package dev.portwise.adapter.mongo;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;

/** One unit as one transaction. */
final class MongoSession implements StoreSession {

    private final OpenTransactions open;
    private final MajorityProof majority;
    private final ClientSession session;
    private final StoreReads reads;
    private final StoreWrites writes;

    private MongoSession(OpenTransactions open, MajorityProof majority, ClientSession session, Commands commands) {
        this.open = open;
        this.majority = majority;
        this.session = session;
        this.reads = new MongoReads(commands);
        this.writes = new MongoWrites(commands);
    }

    static MongoSession begin(
            OpenTransactions open, MajorityProof majority, MongoDatabase database, Deployment deployment) {
        try {
            ClientSession session = open.begin();
            return new MongoSession(open, majority, session, new Commands(database, deployment, session));
        } catch (RuntimeException failed) {
            throw Failures.of(failed);
        }
    }

    @Override
    public StoreReads reads() {
        return reads;
    }

    @Override
    public StoreWrites writes() {
        return writes;
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
        return Failures.of(failure);
    }

    @Override
    public void commit() {
        MajorityProof.Moment before = majority.now();
        try {
            session.commitTransaction();
        } catch (RuntimeException failed) {
            majority.doubt();
            throw Failures.atCommit(failed);
        }
        if (session.getOperationTime() != null) { // the driver sends no commit of a unit that sent nothing
            majority.committed(before);
        }
    }

    @Override
    public void rollback() {
        if (session.hasActiveTransaction()) {
            session.abortTransaction();
        }
    }

    @Override
    public void close() {
        open.end(session);
    }
}
