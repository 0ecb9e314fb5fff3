package dev.portwise.adapter.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.tracking.StoreReads;
import dev.portwise.adapter.tracking.StoreSession;
import dev.portwise.adapter.tracking.StoreWrites;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One unit on the server: a transaction that begins with the first command, where the server has transactions. */
final class MongoSession implements StoreSession {

    private static final TransactionOptions SNAPSHOT = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .readPreference(ReadPreference.primary())
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .maxCommitTime(5L, TimeUnit.SECONDS)
            .build();

    private final @Nullable ClientSession session;
    private final StoreReads reads;
    private final StoreWrites writes;

    private MongoSession(@Nullable ClientSession session, Commands commands) {
        this.session = session;
        this.reads = new MongoReads(commands);
        this.writes = new MongoWrites(commands);
    }

    static MongoSession begin(MongoClient client, MongoDatabase database, Deployment deployment) {
        if (!deployment.transactions()) {
            return new MongoSession(null, new Commands(database, null));
        }
        try {
            ClientSession session = client.startSession();
            session.startTransaction(SNAPSHOT);
            return new MongoSession(session, new Commands(database, session));
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
    public void commit() {
        if (session != null) {
            try {
                session.commitTransaction();
            } catch (RuntimeException failed) {
                throw Failures.atCommit(failed);
            }
        }
    }

    @Override
    public void rollback() {
        if (session != null && session.hasActiveTransaction()) {
            session.abortTransaction();
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
