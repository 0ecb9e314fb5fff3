package dev.portwise.cli;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.live.OwnPlace;
import dev.portwise.comparison.OwnStore;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An adapter in a place of its own on a live database. At the end, also when the process is told to end, what the adapter
 * has open is closed before the place is dropped, so that nothing is written to it afterwards.
 */
final class LiveStore implements OwnStore {

    private final OwnPlace place;
    private final PersistenceAdapter adapter;
    private final Set<Opened> open = ConcurrentHashMap.newKeySet();
    private final Thread atExit = new Thread(this::end, "end of the live store");
    private volatile boolean ended;

    private LiveStore(OwnPlace place, PersistenceAdapter adapter) {
        this.place = place;
        this.adapter = adapter;
    }

    static LiveStore on(OwnPlace place, PersistenceAdapter adapter) {
        LiveStore store = new LiveStore(place, adapter);
        Runtime.getRuntime().addShutdownHook(store.atExit);
        return store;
    }

    @Override
    public StoreSettings settings() {
        return place.settings();
    }

    @Override
    public Persistence open(StatementObserver observer) {
        if (ended) {
            throw new StoreUnavailable("the place on the live database is gone", null);
        }
        Opened opened = new Opened(adapter.open(place.settings().observedBy(observer)));
        open.add(opened);
        if (ended) {
            opened.close();
        }
        return opened;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException leaving) {
            // the process is ending, and the hook finds everything done
        }
    }

    /** Whoever comes second waits for the first; opening does not wait, for it may take forever. */
    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            List.copyOf(open).forEach(Opened::close);
        } finally {
            place.close();
        }
    }

    private void closed(Opened one) {
        if (open.remove(one)) {
            one.real.close();
        }
    }

    /** What the adapter opened; closed once, whoever closes it. */
    private final class Opened implements Persistence {

        private final Persistence real;

        Opened(Persistence real) {
            this.real = real;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return real.unitOfWork();
        }

        @Override
        public Capabilities capabilities() {
            return real.capabilities();
        }

        @Override
        public StoreProbe probe() {
            return real.probe();
        }

        @Override
        public void close() {
            closed(this);
        }
    }
}
