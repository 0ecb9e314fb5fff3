package com.example.portwise.jdbi;

import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** One handle, which is one transaction on one connection. */
final class JdbiSession implements StoreSession {

    private final Handle handle;
    private final JdbiReads reads;
    private final JdbiWrites writes;

    private JdbiSession(Handle handle, String codePointKey) {
        this.handle = handle;
        this.reads = new JdbiReads(handle, codePointKey);
        this.writes = new JdbiWrites(handle);
    }

    static JdbiSession open(Jdbi jdbi, String codePointKey) {
        try {
            return new JdbiSession(jdbi.open(), codePointKey);
        } catch (RuntimeException failed) {
            throw Failures.atOpening(failed);
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
        return Failures.of(failure, writes.written(), handle::getConnection);
    }

    @Override
    public void commit() {
        try {
            handle.commit();
        } catch (RuntimeException failed) {
            throw Failures.atCommit(failed);
        }
    }

    @Override
    public void rollback() {
        try {
            handle.rollback();
        } catch (RuntimeException failed) {
            throw translated(failed);
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
