package com.example.portwise.jdbi;

import dev.portwise.adapter.tracking.StoreReads;
import dev.portwise.adapter.tracking.StoreSession;
import dev.portwise.adapter.tracking.StoreWrites;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One handle, which is one transaction on one connection. */
final class JdbiSession implements StoreSession {

    private final Handle handle;
    private final StoreReads reads;
    private final StoreWrites writes;

    private JdbiSession(Handle handle, String codePointKey) {
        this.handle = handle;
        this.reads = new JdbiReads(handle, codePointKey);
        this.writes = new JdbiWrites(handle);
    }

    static JdbiSession open(Jdbi jdbi, String codePointKey) {
        return new JdbiSession(Translated.statement(jdbi::open), codePointKey);
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
        Translated.commit(handle::commit);
    }

    @Override
    public void rollback() {
        Translated.statement(handle::rollback);
    }

    @Override
    public void close() {
        handle.close();
    }
}
