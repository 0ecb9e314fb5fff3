package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;

/** Opens the adapter on new, empty databases. */
final class Databases {

    private Databases() {}

    static Persistence open(String engine, StatementObserver observer) {
        Endpoint database = Engines.shared(engine).newDatabase();
        return new JpaAdapter().open(new StoreSettings(database.url(), database.user(), database.password(), observer));
    }
}
