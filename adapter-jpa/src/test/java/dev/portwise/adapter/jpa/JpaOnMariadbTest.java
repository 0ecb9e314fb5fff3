package dev.portwise.adapter.jpa;

import dev.portwise.contract.EngineContract;

class JpaOnMariadbTest extends EngineContract {

    JpaOnMariadbTest() {
        super(new JpaAdapter(), "mariadb");
    }
}
