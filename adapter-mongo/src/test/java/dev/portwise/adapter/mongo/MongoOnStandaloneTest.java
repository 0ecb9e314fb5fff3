package dev.portwise.adapter.mongo;

import dev.portwise.contract.EngineContract;

class MongoOnStandaloneTest extends EngineContract {

    MongoOnStandaloneTest() {
        super(new MongoAdapter(), "mongodb-standalone");
    }
}
