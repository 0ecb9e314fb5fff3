package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.console.Console;
import dev.portwise.comparison.TemporaryStore;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.port.UnitOfWork;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An adapter on a temporary schema or database of a live server. At the end, also when the process is told to end, what
 * the adapter has open is closed first and the schema is dropped then, so that nothing is written to it afterwards.
 */
final class LiveStore implements TemporaryStore {

    /** How long a process that is told to end waits for a server that does not answer. */
    private static final int PATIENCE_SECONDS = 3;

    /** How long it goes on waiting once it is told so again: enough for a server that answers. */
    private static final int IMPATIENCE_MILLIS = 500;

    /** How long an end waits for an opening, which may take for ever. */
    private static final int OPENING_MILLIS = 1_000;

    private final PersistenceAdapter adapter;
    private final Console console;
    private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();
    private final ReadWriteLock openings = new ReentrantReadWriteLock();
    private final Thread atExit = new Thread(this::endInTime, "end of the live store");
    private volatile boolean ended;
    private volatile @Nullable TemporaryDatabase database;

    private LiveStore(PersistenceAdapter adapter, Console console) {
        this.adapter = adapter;
        this.console = console;
    }

    /**
     * On a temporary database, which is made after its end is arranged.
     *
     * @param console is told what is left behind if this process is told to end and cannot drop the database
     * @throws StoreUnavailable if it cannot be made, or this process is ending already
     */
    static LiveStore on(Supplier<TemporaryDatabase> making, PersistenceAdapter adapter, Console console) {
        LiveStore store = new LiveStore(adapter, console);
        try {
            Runtime.getRuntime().addShutdownHook(store.atExit);
        } catch (IllegalStateException leaving) {
            throw new StoreUnavailable("this process is ending", leaving);
        }
        try {
            store.make(making);
            return store;
        } catch (RuntimeException refused) {
            store.close();
            throw refused;
        }
    }

    private synchronized void make(Supplier<TemporaryDatabase> making) {
        if (ended) {
            throw new StoreUnavailable("this process is ending", null);
        }
        database = making.get();
    }

    @Override
    public Persistence open(StatementObserver observer) {
        return beside(settings -> new Opened(adapter.open(settings.observedBy(observer))));
    }

    @Override
    public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
        openings.readLock().lock();
        try {
            return untilTheEnd(opening.apply(settings()));
        } finally {
            openings.readLock().unlock();
        }
    }

    private StoreSettings settings() {
        TemporaryDatabase there = database;
        if (ended || there == null) {
            throw new StoreUnavailable("the temporary database is gone", null);
        }
        return there.settings();
    }

    private <T extends AutoCloseable> T untilTheEnd(T opened) {
        open.add(opened);
        if (ended) {
            close(opened);
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

    /** In another thread, because closing or dropping may wait for a server that does not answer. */
    private void endInTime() {
        CompletableFuture<Void> done = CompletableFuture.runAsync(this::end, LiveStore::inDaemon)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
        console.whenToldAgain(() -> done.orTimeout(IMPATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        CompletableFuture<Void> ending = done.exceptionally(this::tell);
        try {
            ending.get(PATIENCE_SECONDS + 1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException unread) {
            // standard error takes nothing either
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inDaemon(Runnable ending) {
        Thread thread = new Thread(ending, "end of the live store, in time");
        thread.setDaemon(true);
        thread.start();
    }

    private @Nullable Void tell(Throwable failure) {
        TemporaryDatabase there = database;
        if (there != null) {
            console.lastWord("portwise: the server did not drop " + there.name() + " in time; drop it by hand");
        }
        return null;
    }

    /** A second caller waits for the first. */
    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        try {
            List.copyOf(open).forEach(LiveStore::close);
            awaitOpenings();
        } finally {
            TemporaryDatabase there = database;
            if (there != null) {
                there.close();
            }
        }
    }

    /** What is being opened makes its tables meanwhile, and MongoDB would make the dropped database again with them. */
    private void awaitOpenings() {
        try {
            if (openings.writeLock().tryLock(OPENING_MILLIS, TimeUnit.MILLISECONDS)) {
                openings.writeLock().unlock();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void closed(Opened one) {
        if (open.remove(one)) {
            one.real.close();
        }
    }

    /** What the adapter opened; it is closed once, by the command or at the end. */
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
