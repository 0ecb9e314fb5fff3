package dev.portwise.engine;

/** A started store; it ends with {@link #close} or with this process, also when that is killed. */
public interface RunningEngine extends AutoCloseable {

    /** A new, empty database on this store. */
    Endpoint newDatabase();

    /** Ends the server and removes its files; ending it twice is ending it once. */
    @Override
    void close();
}
