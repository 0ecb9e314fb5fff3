package dev.portwise.engine;

import java.util.List;

/** A started store; it ends with {@link #close} or with this process, also when that is killed. */
public interface RunningEngine extends AutoCloseable {

    /** A new, empty database on this store. */
    Endpoint newDatabase();

    /** A database of this store as each of its nodes alone offers it; on one that is no cluster, the database itself. */
    default List<Endpoint> onEachNode(Endpoint database) {
        return List.of(database);
    }

    /**
     * A database of this store through all its nodes: clients go on to the next one when theirs is gone. The database
     * itself where there is no next one, or where it is reached so anyway.
     */
    default Endpoint withFailover(Endpoint database) {
        return database;
    }

    /**
     * Ends the server at once, as {@code kill -9} does, and starts it again on the files it has left; databases keep their
     * addresses, connections break.
     *
     * @throws UnsupportedOperationException if {@link Engine#canCrash} denies it
     */
    default void crash() {
        throw new UnsupportedOperationException("this store cannot be made to crash");
    }

    /** Ends the server and removes its files; ending it twice is ending it once. */
    @Override
    void close();
}
