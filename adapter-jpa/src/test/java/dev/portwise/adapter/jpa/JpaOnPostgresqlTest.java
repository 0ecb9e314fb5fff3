package dev.portwise.adapter.jpa;

import dev.portwise.contract.EngineContract;

class JpaOnPostgresqlTest extends EngineContract {

    JpaOnPostgresqlTest() {
        super(new JpaAdapter(), "postgresql");
    }
}
