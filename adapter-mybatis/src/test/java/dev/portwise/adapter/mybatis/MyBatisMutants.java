package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.ContractByFamily;

/** What mutants of this adapter are tried with; run by the profile {@code mutation} alone. */
class MyBatisMutants extends ContractByFamily {

    @Override
    protected Persistence open(StatementObserver observer) {
        return TestStores.open("h2", observer);
    }
}
