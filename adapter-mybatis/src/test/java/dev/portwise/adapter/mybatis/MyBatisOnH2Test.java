package dev.portwise.adapter.mybatis;

import dev.portwise.contract.EngineContract;

class MyBatisOnH2Test extends EngineContract {

    MyBatisOnH2Test() {
        super(new MyBatisAdapter(), "h2");
    }
}
