package dev.portwise.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;

/** One unit on a server without transactions. Each command is stored at once and cannot be rolled back. */
record NonTransactionalSession(StoreReads reads, StoreWrites writes) implements StoreSession {

    static NonTransactionalSession on(MongoDatabase database, Deployment deployment) {
        Commands commands = new Commands(database, deployment, null);
        return new NonTransactionalSession(new MongoReads(commands), new MongoWrites(commands));
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
        return Failures.of(failure);
    }

    @Override
    public void commit() {
        // Everything is stored already.
    }

    @Override
    public void rollback() {
        // Nothing can be taken back; the capabilities say so.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
