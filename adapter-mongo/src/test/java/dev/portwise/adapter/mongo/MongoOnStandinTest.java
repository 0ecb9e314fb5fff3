package dev.portwise.adapter.mongo;

import dev.portwise.contract.EngineContract;

class MongoOnStandinTest extends EngineContract {

    MongoOnStandinTest() {
        super(new MongoAdapter(), "mongodb-standin");
    }
}
