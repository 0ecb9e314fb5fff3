package dev.portwise.cli.store;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.console.UsageError;
import dev.portwise.engine.Engine;
import dev.portwise.engine.Engines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The available adapters and engines. */
public record Plugins(List<PersistenceAdapter> adapters, List<Engine> engines) {

    private static final String MONGODB = "mongodb";
    private static final String STANDIN = "mongodb-standin";

    private static final String PLUGGING = "; to plug in another, name its jar in PORTWISE_CLASSPATH and its class in"
            + " META-INF/services/" + PersistenceAdapter.class.getName();

    /** @throws UsageError if two adapters have one name */
    public Plugins {
        Map<String, PersistenceAdapter> named = new LinkedHashMap<>();
        for (PersistenceAdapter adapter : adapters) {
            PersistenceAdapter other = named.putIfAbsent(adapter.name(), new ValidatedAdapter(adapter));
            if (other instanceof ValidatedAdapter first) {
                throw new UsageError("two adapters are named %s: %s and %s; give one of them a name of its own"
                        .formatted(adapter.name(), first.technology(), adapter.technology()));
            }
        }
        adapters = List.copyOf(named.values());
    }

    /**
     * Whatever is on the class path.
     *
     * @throws java.util.ServiceConfigurationError if a class that is named as an adapter cannot be one
     */
    public static Plugins found() {
        return found(PersistenceAdapter.class.getClassLoader());
    }

    static Plugins found(ClassLoader classes) {
        return new Plugins(
                ServiceLoader.load(PersistenceAdapter.class, classes).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList(),
                Engines.all());
    }

    /** Those that keep their data in a store: the reference in memory costs nothing that could be compared. */
    public List<PersistenceAdapter> storingAdapters() {
        return adapters.stream()
                .filter(adapter -> !Set.of(StoreKind.MEMORY).containsAll(adapter.storeKinds()))
                .toList();
    }

    /**
     * The adapter of that name.
     *
     * @throws UsageError if there is none; the message names those there are and how to plug in another
     */
    public PersistenceAdapter adapter(String name) {
        return named("adapter", adapters, PersistenceAdapter::name, name, PLUGGING);
    }

    /**
     * The engine of that name.
     *
     * @throws UsageError if there is none; the message names those there are
     */
    public Engine engine(String name) {
        return named("engine", engines, Engine::name, name, "");
    }

    /** The engines the adapter opens, also those that are missing on this machine. */
    public List<Engine> enginesOf(PersistenceAdapter adapter) {
        return engines.stream()
                .filter(engine -> adapter.storeKinds().stream().anyMatch(kind -> isOf(kind, engine)))
                .toList();
    }

    /**
     * The available engines that the adapter opens by default. The imitation of MongoDB is among them only if there is
     * no real MongoDB.
     */
    public List<Engine> enginesAtHand(PersistenceAdapter adapter) {
        return enginesOf(adapter).stream()
                .filter(engine -> engine.missing().isEmpty() && !engine.onlyIfNamed())
                .filter(engine -> !engine.name().equals(STANDIN) || lacksMongodb())
                .toList();
    }

    /** The reservation about results from this engine; empty for a real server. */
    public static String caution(Engine engine) {
        return engine.name().equals(STANDIN) ? engine.description() : "";
    }

    private boolean lacksMongodb() {
        return engines.stream()
                .noneMatch(engine ->
                        engine.name().equals(MONGODB) && engine.missing().isEmpty());
    }

    /** {@code mongodb} stands for its variants too: {@code mongodb-standin}. */
    private static boolean isOf(StoreKind kind, Engine engine) {
        return engine.name().equals(kind.name()) || engine.name().startsWith(kind.name() + "-");
    }

    private static <T> T named(String what, List<T> all, Function<T, String> naming, String name, String hint) {
        return all.stream()
                .filter(one -> naming.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageError("there is no " + what + " " + name + "; valid are "
                        + all.stream().map(naming).collect(Collectors.joining(", ")) + hint));
    }
}
