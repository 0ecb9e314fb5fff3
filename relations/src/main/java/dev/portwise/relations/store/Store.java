package dev.portwise.relations.store;

/** A throw-away store. The kit writes to it through the application, and looks behind the application's back. */
public interface Store {

    /** The name of the database. It never contains a password. */
    String name();

    /** Whether the team has said that the database with this name may lose its contents. */
    boolean confirmed();

    /** Whether the store has foreign keys. */
    boolean isRelational();

    /** Whether a unit is a transaction. Otherwise each call of a repository stands alone. */
    boolean hasTransactions();

    /** Runs work in a transaction of the application. */
    void inUnit(Runnable work);

    /** What the application sends. */
    Statements statements();

    /** Empties the caches that outlive a unit. */
    void forget();

    /** Every row of every table that is committed now. */
    Snapshot look();

    /** Deletes, adds and changes rows behind the application's back until the store looks like this. */
    void restore(Snapshot wanted);

    /**
     * Deletes a row with the database's own statement.
     *
     * @throws IllegalStateException if the database refuses; the message is the database's
     */
    void deleteBehind(String table, Object key);
}
