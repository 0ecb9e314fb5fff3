package dev.portwise.comparison;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import java.util.function.Function;

/**
 * An adapter on an engine of this machine.
 *
 * @param opening opens the adapter on a store that is there
 */
public record EngineForTests(PersistenceAdapter plugged, String engine, Function<StoreSettings, Persistence> opening)
        implements Candidate {

    public EngineForTests(PersistenceAdapter plugged, String engine) {
        this(plugged, engine, plugged::open);
    }

    /** One that is quick to open. */
    public static EngineForTests myBatisOnH2() {
        return new EngineForTests(new MyBatisAdapter(), "h2");
    }

    /** The same, but it cannot be opened on a store that is there. */
    public static EngineForTests shut() {
        return new EngineForTests(new MyBatisAdapter(), "h2", store -> {
            throw new IllegalStateException("it is shut");
        });
    }

    /** A real mongod; its imitation on a machine that has none. */
    public static String mongodb() {
        return Engines.named("mongodb").orElseThrow().missing().isEmpty() ? "mongodb" : "mongodb-standin";
    }

    @Override
    public String adapter() {
        return plugged.name();
    }

    @Override
    public String technology() {
        return plugged.technology();
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String caution() {
        return "";
    }

    @Override
    public boolean timed() {
        return true;
    }

    @Override
    public Persistence open(StoreSettings store) {
        return opening.apply(store);
    }

    @Override
    public TemporaryStore newStore() {
        Endpoint database = Engines.shared(engine).newDatabase();
        StoreSettings settings =
                new StoreSettings(database.url(), database.user(), database.password(), StatementObserver.NONE);
        return new TemporaryStore() {
            @Override
            public <T extends AutoCloseable> T beside(Function<StoreSettings, T> opening) {
                return opening.apply(settings);
            }

            @Override
            public Persistence open(StatementObserver observer) {
                return plugged.open(settings.observedBy(observer));
            }

            @Override
            public void close() {
                // the database goes with the engine
            }
        };
    }
}
