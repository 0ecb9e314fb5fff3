package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.ContractByFamily;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;

/** What mutants of this adapter are tried with; run by the profile {@code mutation} alone. */
class MyBatisMutants extends ContractByFamily {

    private static final Endpoint DATABASE = Engines.shared("h2").newDatabase();

    @Override
    protected Persistence open(StatementObserver observer) {
        return TestStores.open(DATABASE, observer);
    }
}
