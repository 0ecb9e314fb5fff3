package dev.portwise.adapter.jpa;

import dev.portwise.contract.EngineContract;

class JpaOnH2Test extends EngineContract {

    JpaOnH2Test() {
        super(new JpaAdapter(), "h2");
    }
}
