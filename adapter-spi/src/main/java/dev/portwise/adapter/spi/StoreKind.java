package dev.portwise.adapter.spi;

/**
 * A kind of store, such as PostgreSQL.
 *
 * @param name the name of the engine that starts such a store, in lower case: {@code postgresql}
 * @param urlPrefix the beginning of the store's URLs: {@code jdbc:postgresql:}
 */
public record StoreKind(String name, String urlPrefix) {

    public static final StoreKind H2 = new StoreKind("h2", "jdbc:h2:");
    public static final StoreKind POSTGRESQL = new StoreKind("postgresql", "jdbc:postgresql:");
    public static final StoreKind MARIADB = new StoreKind("mariadb", "jdbc:mariadb:");
    public static final StoreKind MONGODB = new StoreKind("mongodb", "mongodb");
    public static final StoreKind MEMORY = new StoreKind("memory", "memory:");
}
