package dev.portwise.adapter.mongo;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.contract.ContractByFamily;
import dev.portwise.engine.Engines;

/** What mutants of this adapter are tried with; run by the profile {@code mutation} alone. */
class MongoMutants extends ContractByFamily {

    private static final String URL =
            Engines.shared("mongodb-standin").newDatabase().url();

    @Override
    protected Persistence open(StatementObserver observer) {
        return new MongoAdapter().open(StoreSettings.of(URL).observedBy(observer));
    }
}
