package dev.portwise.engine;

import java.time.Duration;
import java.util.List;

/** A started store. It ends with {@link #close} or with this process, even if the process is killed. */
public interface RunningEngine extends AutoCloseable {

    /** A new, empty database on this store. */
    Endpoint newDatabase();

    /** The database through each node alone. Without a cluster this is the database itself. */
    default List<Endpoint> onEachNode(Endpoint database) {
        return List.of(database);
    }

    /**
     * The database through all nodes: a client that loses its node continues with the next node. This is the database
     * itself if there is only one node, or if the driver finds the other nodes by itself.
     */
    default Endpoint withFailover(Endpoint database) {
        return database;
    }

    /**
     * Kills the server, as {@code kill -9} does, and starts it again on the same files. Databases keep their addresses.
     * Connections break. Of a replica set it kills the primary, while the other members lag behind, and starts it again when
     * they have another one.
     *
     * @throws UnsupportedOperationException if {@link Engine#canCrash} is false
     */
    default void crash() {
        throw new UnsupportedOperationException("this store cannot be made to crash");
    }

    /**
     * Ends the server in good order, as an operator does, and starts it again on the same files. Databases keep their
     * addresses. Connections break. Of a replica set the primary steps down, and starts again when there is another one.
     *
     * @throws UnsupportedOperationException if {@link Engine#canCrash} is false
     */
    default void restart() {
        throw new UnsupportedOperationException("this store cannot be started again");
    }

    /**
     * Holds up the server that takes the writes for this time, as an overloaded machine would. Connections stay, and nobody
     * answers. Returns when it goes on.
     *
     * @throws UnsupportedOperationException if this store is not a mongod or several
     */
    default void holdUp(Duration time) {
        throw new UnsupportedOperationException("this store cannot be held up");
    }

    /** Ends the server and removes its files. A second call has no effect. */
    @Override
    void close();
}
