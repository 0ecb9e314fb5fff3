package dev.portwise.contract;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.engine.Engine;
import dev.portwise.engine.Engines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole contract on an engine of {@code portwise-engines}, which is a dependency of its own. Nothing is unproven on an
 * engine whose server can crash:
 *
 * <pre>{@code
 * public class MyAdapterOnPostgresqlTest extends EngineContract {
 *     public MyAdapterOnPostgresqlTest() {
 *         super(new MyAdapter(), "postgresql");
 *     }
 * }
 * }</pre>
 */
public abstract class EngineContract extends PersistenceContract {

    private final PersistenceAdapter adapter;
    private final String engine;
    private @Nullable StoreOnEngine store;

    /** @param engine the name of an engine: {@code h2}, {@code postgresql}, {@code mariadb}, {@code mongodb} */
    protected EngineContract(PersistenceAdapter adapter, String engine) {
        this.adapter = adapter;
        this.engine = engine;
    }

    @Override
    protected final Persistence open(StatementObserver observer) {
        return store().open(observer);
    }

    @Override
    protected final Optional<ServerCount> serverCount() {
        return store().serverCount();
    }

    @Override
    protected final Optional<CrashingStore> openToCrash() {
        return store().openToCrash();
    }

    @Override
    protected final Optional<StoreOverNetwork> openOverNetwork() {
        return store().openOverNetwork();
    }

    /** JUnit makes an object for each rule; only the first opens a store. */
    private synchronized StoreOnEngine store() {
        if (store == null) {
            Engine named = Engines.named(engine)
                    .orElseThrow(() -> new IllegalArgumentException("no engine is named " + engine));
            store = StoreOnEngine.on(adapter, named, () -> Engines.shared(engine));
        }
        return store;
    }
}
