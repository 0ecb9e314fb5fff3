package dev.portwise.adapter.mybatis;

import dev.portwise.contract.EngineContract;

class MyBatisOnPostgresqlTest extends EngineContract {

    MyBatisOnPostgresqlTest() {
        super(new MyBatisAdapter(), "postgresql");
    }
}
