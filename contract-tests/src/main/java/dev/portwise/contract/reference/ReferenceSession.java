package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One unit on the maps: its own copy once it writes, and the writes to repeat when it commits. */
final class ReferenceSession implements StoreSession {

    private final ReferenceStore store;
    private final StatementObserver observer;
    private final StoreReads reads;
    private final List<Consumer<Tables>> writes = new ArrayList<>();
    private Tables tables;

    ReferenceSession(ReferenceStore store, StatementObserver observer) {
        this.store = store;
        this.observer = observer;
        this.tables = store.snapshot();
        this.reads = CountedReads.heardBy(observer, new ReferenceReads(this));
    }

    @Override
    public StoreReads reads() {
        return reads;
    }

    @Override
    public StoreWrites writes() {
        return new ReferenceWrites(this);
    }

    Tables read(String statement) {
        sent(statement, Statement.Kind.READ);
        return tables;
    }

    void write(String statement, Consumer<Tables> write) {
        sent(statement, Statement.Kind.WRITE);
        if (writes.isEmpty()) {
            tables = tables.copy();
        }
        write.accept(tables);
        writes.add(write);
    }

    private void sent(String statement, Statement.Kind kind) {
        store.requireOpen();
        observer.sent(new Statement(statement, kind, Duration.ZERO));
    }

    @Override
    public void commit() {
        store.requireOpen();
        store.commit(writes);
    }

    @Override
    public void rollback() {
        store.requireOpen();
        writes.clear();
    }

    @Override
    public void close() {
        writes.clear();
    }
}
