package dev.portwise.engine;

import dev.portwise.engine.LocalEngine.Trait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All engines. */
public final class Engines {

    private static final List<Engine> ALL = List.of(
            new LocalEngine(
                    "memory",
                    "the memory of this process",
                    Set.of(),
                    Optional::empty,
                    () -> new InProcess(() -> Endpoint.open("memory:" + UUID.randomUUID()))),
            new LocalEngine(
                    "h2",
                    "H2 in memory, in this process",
                    Set.of(),
                    Optional::empty,
                    () -> new InProcess(
                            () -> Endpoint.open("jdbc:h2:mem:portwise-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"))),
            new LocalEngine(
                    "postgresql",
                    "a real PostgreSQL on a loopback port",
                    Set.of(Trait.CAN_CRASH),
                    Optional::empty,
                    () -> PostgresqlServer.start(Map.of())),
            new LocalEngine(
                    "mariadb",
                    "a real MariaDB on a loopback port",
                    Set.of(Trait.CAN_CRASH),
                    MariadbServer::missing,
                    MariadbServer::start),
            new LocalEngine(
                    "mariadb-galera",
                    "three real MariaDB nodes on loopback ports, one cluster of primaries",
                    Set.of(Trait.ONLY_IF_NAMED),
                    GaleraPrograms::missing,
                    GaleraCluster::start),
            new LocalEngine(
                    "mongodb",
                    "a real mongod on a loopback port, a replica set of one node",
                    Set.of(Trait.CAN_CRASH),
                    Mongod::missing,
                    () -> ReplicaSet.start("mongodb", 1)),
            new LocalEngine(
                    "mongodb-replicaset",
                    "3 real mongods on loopback ports, a replica set",
                    Set.of(Trait.ONLY_IF_NAMED, Trait.CAN_CRASH),
                    Mongod::missing,
                    () -> ReplicaSet.start("mongodb-replicaset", 3)),
            new LocalEngine(
                    "mongodb-standalone",
                    "a real mongod on a loopback port, standalone: without transactions",
                    Set.of(Trait.ONLY_IF_NAMED, Trait.CAN_CRASH),
                    Mongod::missing,
                    Mongods::standalone),
            new LocalEngine(
                    "mongodb-standin",
                    "mongo-java-server in this process: an imitation without transactions, for machines without a mongod",
                    Set.of(),
                    Optional::empty,
                    MongodbStandin::start));

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
