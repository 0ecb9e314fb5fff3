package dev.portwise.adapter.jpa;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.ContractByFamily;

/** What mutants of this adapter are tried with; run by the profile {@code mutation} alone. */
class JpaMutants extends ContractByFamily {

    @Override
    protected Persistence open(StatementObserver observer) {
        return Databases.open("h2", observer);
    }
}
