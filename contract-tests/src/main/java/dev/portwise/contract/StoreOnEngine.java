package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engine;
import dev.portwise.engine.Proxy;
import dev.portwise.engine.RunningEngine;
import dev.portwise.engine.StatementCount;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store on an engine of {@code portwise-engines}, with all that the contract can look at: the server's own count of
 * statements, a server that can crash, and a network that can be cut.
 *
 * @param running gives the started engine
 * @param database the database of the store
 */
public record StoreOnEngine(
        PersistenceAdapter adapter, Engine engine, Supplier<RunningEngine> running, Endpoint database)
        implements StoreUnderTest {

    /** A store on a new database. */
    public static StoreOnEngine on(PersistenceAdapter adapter, Engine engine, Supplier<RunningEngine> running) {
        return new StoreOnEngine(adapter, engine, running, running.get().newDatabase());
    }

    /** The address and the credentials of the database. */
    public StoreSettings settings() {
        return settings(database);
    }

    @Override
    public Persistence open(StatementObserver observer) {
        return adapter.open(settings().observedBy(observer));
    }

    @Override
    public Optional<ServerCount> serverCount() {
        return StatementCount.on(database).map(count -> ServerCount.of(count::executed, count.countsBatchesOnce()));
    }

    /** On a server of its own. */
    @Override
    public Optional<CrashingStore> openToCrash() {
        return engine.canCrash() ? Optional.of(toCrash()) : Optional.empty();
    }

    private CrashingStore toCrash() {
        RunningEngine server = engine.start();
        StoreSettings there = settings(server.newDatabase());
        return new CrashingStore(() -> adapter.open(there), server::crash, server::close);
    }

    /** On a database of its own behind a proxy. */
    @Override
    public Optional<StoreOverNetwork> openOverNetwork() {
        Endpoint near = running.get().newDatabase();
        return Proxy.before(near.url(), Duration.ZERO).map(proxy -> {
            StoreSettings there = settings(new Endpoint(proxy.url(), near.user(), near.password()));
            return new StoreOverNetwork(
                    limit -> adapter.open(there.within(limit)),
                    new StoreOverNetwork.Network(
                            proxy::cutRequests,
                            proxy::cutReplies,
                            proxy::swallowRequests,
                            proxy::swallowReplies,
                            proxy::mend),
                    proxy::close);
        });
    }

    private static StoreSettings settings(Endpoint database) {
        return new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
    }
}
