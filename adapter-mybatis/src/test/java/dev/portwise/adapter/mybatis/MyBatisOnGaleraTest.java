package dev.portwise.adapter.mybatis;

import dev.portwise.contract.EngineContract;

class MyBatisOnGaleraTest extends EngineContract {

    MyBatisOnGaleraTest() {
        super(new MyBatisAdapter(), "mariadb-galera");
    }
}
