package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.StoreReads;
import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.rows.StoreWrites;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.reference.ReferenceNetwork.ConnectionLost;
import dev.portwise.domain.exception.OutcomeUnknown;
import dev.portwise.domain.exception.Retryable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One unit on the maps: its own copy once it writes, and the writes to repeat when it commits. */
final class ReferenceSession implements StoreSession {

    private final ReferenceStore store;
    private final StatementObserver observer;
    private final ReferenceNetwork network;
    private final Runnable requireOpen;
    private final StoreReads reads;
    private final List<Consumer<Tables>> writes = new ArrayList<>();
    private Tables tables;
    private boolean lost;

    /** @param requireOpen throws if the store was closed; called before each statement and each commit */
    ReferenceSession(ReferenceStore store, StatementObserver observer, ReferenceNetwork network, Runnable requireOpen) {
        this.store = store;
        this.observer = observer;
        this.network = network;
        this.requireOpen = requireOpen;
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
        requireOpen.run();
        exchange(() -> store.execute(statement));
        observer.sent(new Statement(statement, kind, Duration.ZERO));
    }

    /** A connection that was lost stays lost. */
    private void exchange(Runnable atTheServer) {
        if (lost) {
            throw new ConnectionLost();
        }
        try {
            network.exchange(atTheServer);
        } catch (ConnectionLost gone) {
            lost = true;
            throw gone;
        }
    }

    @Override
    public RuntimeException translated(RuntimeException failure) {
        return failure instanceof ConnectionLost
                ? new Retryable("the server of this unit of work is gone; run it again", failure)
                : failure;
    }

    @Override
    public void commit() {
        requireOpen.run();
        try {
            exchange(() -> store.commit(writes));
        } catch (ConnectionLost unanswered) {
            throw new OutcomeUnknown("the commit was not confirmed; look whether the unit was stored", unanswered);
        }
    }

    @Override
    public void rollback() {
        requireOpen.run();
        writes.clear();
        exchange(() -> {});
    }

    @Override
    public void close() {
        writes.clear();
    }
}
