package dev.portwise.comparison;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.util.Set;
import java.util.function.Function;

/** Adapters on engines of this machine. */
public final class EngineForTests {

    private EngineForTests() {}

    public static Candidate candidate(PersistenceAdapter adapter, String engine) {
        return candidate(adapter, adapter, engine);
    }

    /** One that is quick to open. */
    public static Candidate myBatisOnH2() {
        return candidate(new MyBatisAdapter(), "h2");
    }

    /** The same, but it cannot be opened on a store that is there. */
    public static Candidate shut() {
        return candidate(new Shut(), new MyBatisAdapter(), "h2");
    }

    /** One that cannot be opened at all. */
    public static Candidate broken() {
        return candidate(new Shut(), "h2");
    }

    private static Candidate candidate(PersistenceAdapter adapter, PersistenceAdapter making, String engine) {
        return new Candidate(adapter, adapter.getClass(), engine, "", "", true, () -> {
            Endpoint database = Engines.shared(engine).newDatabase();
            return new Store(
                    making,
                    new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE));
        });
    }

    /** A real mongod; its imitation on a machine that has none. */
    public static String mongodb() {
        return Engines.named("mongodb").orElseThrow().missing().isEmpty() ? "mongodb" : "mongodb-standin";
    }

    /** MyBatis that nobody opens. */
    private static final class Shut implements PersistenceAdapter {
        @Override
        public String name() {
            return "mybatis";
        }

        @Override
        public String technology() {
            return "MyBatis, shut";
        }

        @Override
        public Set<StoreKind> storeKinds() {
            return Set.of(StoreKind.H2);
        }

        @Override
        public Persistence open(StoreSettings settings) {
            throw new IllegalStateException("it is shut");
        }
    }

    private record Store(PersistenceAdapter adapter, StoreSettings settings) implements TemporaryStore {
        @Override
        public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
            return opening.apply(settings);
        }

        @Override
        public Persistence open(StatementObserver observer) {
            return adapter.open(settings.observedBy(observer));
        }

        @Override
        public void close() {
            // the database goes with the engine
        }
    }
}
