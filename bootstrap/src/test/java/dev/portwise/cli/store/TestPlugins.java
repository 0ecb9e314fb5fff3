package dev.portwise.cli.store;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.engine.Engine;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Adapters and engines for tests of the command line. */
public final class TestPlugins {

    /** An engine for adapters that keep everything in memory. */
    public static final Engine MEMORY = Engines.named("memory").orElseThrow();

    private TestPlugins() {}

    /** The reference adapter alone. */
    public static Plugins reference() {
        return new Plugins(List.of(new ReferenceAdapter()), List.of(MEMORY));
    }

    public static Plugins only(PersistenceAdapter adapter, Engine... engines) {
        return new Plugins(List.of(adapter), List.of(engines));
    }

    /** An adapter of that name that opens stores of that kind in its own way. */
    public static PersistenceAdapter adapter(
            String name, StoreKind kind, Function<StoreSettings, Persistence> opening) {
        return new PersistenceAdapter() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String technology() {
                return "a test";
            }

            @Override
            public Set<StoreKind> storeKinds() {
                return Set.of(kind);
            }

            @Override
            public Persistence open(StoreSettings settings) {
                return opening.apply(settings);
            }
        };
    }

    /** An engine that is missing, or an available engine that stores in memory. */
    public static Engine engine(String name, Optional<String> missing) {
        return engine(name, missing, false);
    }

    /** An available engine that starts only by name. */
    public static Engine onlyIfNamed(String name) {
        return engine(name, Optional.empty(), true);
    }

    private static Engine engine(String name, Optional<String> missing, boolean onlyIfNamed) {
        return new Engine() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return "an engine for tests";
            }

            @Override
            public boolean onlyIfNamed() {
                return onlyIfNamed;
            }

            @Override
            public Optional<String> missing() {
                return missing;
            }

            @Override
            public RunningEngine start() {
                return MEMORY.start();
            }
        };
    }
}
