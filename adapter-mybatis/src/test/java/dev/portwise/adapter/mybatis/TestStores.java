package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.SpreadPersistence;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;

/** A database of its own for each opening. */
final class TestStores {

    private TestStores() {}

    static Persistence open(String engine, StatementObserver observer) {
        return open(Engines.shared(engine).newDatabase(), observer);
    }

    /** One database, through all nodes of a cluster. */
    static Persistence openOnEachNode(Endpoint database, StatementObserver observer) {
        return new SpreadPersistence(Engines.shared("mariadb-galera").onEachNode(database).stream()
                .map(node -> open(node, observer))
                .toList());
    }

    static Persistence open(Endpoint database, StatementObserver observer) {
        return new MyBatisAdapter()
                .open(new StoreSettings(database.url(), database.user(), database.password(), observer));
    }
}
