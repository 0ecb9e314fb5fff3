package dev.portwise.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All engines. */
public final class Engines {

    private static final List<Engine> ALL = List.of(
            new InProcessEngine("memory", "the memory of this process", () -> Endpoint.open("memory:")),
            new InProcessEngine(
                    "h2",
                    "H2 in memory, in this process",
                    () -> Endpoint.open("jdbc:h2:mem:portwise-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")),
            new PostgresqlEngine(),
            new MariadbEngine(),
            new GaleraEngine(),
            new MongodbEngine("mongodb", 1),
            new MongodbEngine("mongodb-replicaset", 3),
            new MongodbStandaloneEngine(),
            new MongodbStandinEngine());

    private static final Map<String, RunningEngine> SHARED = new ConcurrentHashMap<>();

    private Engines() {}

    /** Every engine, also engines that cannot start on this machine. */
    public static List<Engine> all() {
        return ALL;
    }

    public static Optional<Engine> named(String name) {
        return ALL.stream().filter(engine -> engine.name().equals(name)).findFirst();
    }

    /**
     * The running engine with this name. It starts once per process and ends with the process. Do not close it.
     *
     * @throws IllegalArgumentException if no engine has this name
     * @throws EngineFailure if the engine does not come up
     */
    public static RunningEngine shared(String name) {
        return SHARED.computeIfAbsent(
                name,
                wanted -> named(wanted)
                        .orElseThrow(() -> new IllegalArgumentException("no engine is named " + wanted))
                        .start());
    }
}
