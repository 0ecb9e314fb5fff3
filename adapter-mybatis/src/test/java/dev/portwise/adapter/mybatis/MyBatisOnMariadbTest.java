package dev.portwise.adapter.mybatis;

import dev.portwise.contract.EngineContract;

class MyBatisOnMariadbTest extends EngineContract {

    MyBatisOnMariadbTest() {
        super(new MyBatisAdapter(), "mariadb");
    }
}
