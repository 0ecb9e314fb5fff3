package dev.portwise.adapter.mongo;

import dev.portwise.contract.EngineContract;

class MongoOnReplicaSetTest extends EngineContract {

    MongoOnReplicaSetTest() {
        super(new MongoAdapter(), "mongodb-replicaset");
    }
}
