package dev.portwise.adapter.jpa;

import dev.portwise.contract.EngineContract;

class JpaOnGaleraTest extends EngineContract {

    JpaOnGaleraTest() {
        super(new JpaAdapter(), "mariadb-galera");
    }
}
