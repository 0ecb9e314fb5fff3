package dev.portwise.contract.stage;

import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;

/** A session of which a part is written. */
record StagedSession(Stage stage, StoreSession whole) implements StoreSession {

    @Override
    public StoreReads reads() {
        return new StagedReads(stage, whole.reads());
    }

    @Override
    public StoreWrites writes() {
        return new StagedWrites(stage, whole.writes());
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
        return whole.translated(failure);
    }

    @Override
    public void commit() {
        whole.commit();
    }

    @Override
    public void rollback() {
        whole.rollback();
    }

    @Override
    public void close() {
        whole.close();
    }
}
