package dev.portwise.interoperation;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.PersistenceContract;

/** What one adapter does in a unit the other one finds in the next; their optimistic locks see each other. */
class JpaAndMyBatisTest extends PersistenceContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return TakingTurns.open("postgresql", observer);
    }
}
