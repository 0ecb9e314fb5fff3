package dev.portwise.interoperation;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.contract.model.ModelContract;
import dev.portwise.engine.Engines;

/** Random units, overlapping ones included, of two adapters on one database end as if the reference had run them all. */
class JpaAndMyBatisModelTest extends ModelContract {

    @Override
    protected Persistence open(StatementObserver observer) {
        return TakingTurns.open(Engines.shared("postgresql").newDatabase(), observer);
    }
}
