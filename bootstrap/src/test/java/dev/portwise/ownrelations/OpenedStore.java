package dev.portwise.ownrelations;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import dev.portwise.relations.store.JdbcStore;
import dev.portwise.relations.store.MongoStore;
import dev.portwise.relations.store.Statement;
import dev.portwise.relations.store.Statement.Kind;
import dev.portwise.relations.store.Statements;
import dev.portwise.relations.store.Store;
import java.util.Optional;
import org.bson.UuidRepresentation;

/** A new database that an adapter has opened, and the kit's look behind it. */
record OpenedStore(Persistence persistence, Units units, Store store, AutoCloseable behind) {

    static OpenedStore of(PersistenceAdapter adapter, String engine) {
        Endpoint database = Engines.shared(engine).newDatabase();
        Statements heard = new Statements();
        Persistence persistence =
                adapter.open(new StoreSettings(database.url(), database.user(), database.password(), sent -> {
                    Kind kind = sent.kind() == dev.portwise.adapter.spi.Statement.Kind.READ ? Kind.READ : Kind.WRITE;
                    heard.hear(new Statement(sent.text(), kind, 1));
                }));
        Units units = new Units(persistence.unitOfWork());
        return engine.equals("mongodb")
                ? documents(persistence, units, heard, database)
                : tables(persistence, units, heard, database);
    }

    private static OpenedStore tables(Persistence persistence, Units units, Statements heard, Endpoint database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        database.user().ifPresent(config::setUsername);
        database.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(2);
        HikariDataSource behind = new HikariDataSource(config);
        return new OpenedStore(persistence, units, JdbcStore.of(behind, heard).transactions(units), behind);
    }

    private static OpenedStore documents(Persistence persistence, Units units, Statements heard, Endpoint database) {
        ConnectionString address = new ConnectionString(database.url());
        MongoClient behind = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .build());
        String name = Optional.ofNullable(address.getDatabase()).orElseThrow();
        // The adapter has written the version of its schema
        return new OpenedStore(
                persistence,
                units,
                MongoStore.of(behind, name, heard).transactions(units).throwAway(name),
                behind);
    }

    void close() {
        persistence.close();
        try {
            behind.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
