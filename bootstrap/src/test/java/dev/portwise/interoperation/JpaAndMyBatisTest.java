package dev.portwise.interoperation;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.PersistenceContract;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;

/** What one adapter does in a unit the other one finds in the next; their optimistic locks see each other. */
class JpaAndMyBatisTest extends PersistenceContract {

    private static final Endpoint DATABASE = Engines.shared("postgresql").newDatabase();

    @Override
    protected Persistence open(StatementObserver observer) {
        return TakingTurns.open(DATABASE, observer);
    }
}
