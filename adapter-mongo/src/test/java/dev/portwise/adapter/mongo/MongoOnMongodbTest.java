package dev.portwise.adapter.mongo;

import dev.portwise.contract.EngineContract;

class MongoOnMongodbTest extends EngineContract {

    MongoOnMongodbTest() {
        super(new MongoAdapter(), "mongodb");
    }
}
