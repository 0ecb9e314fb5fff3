package dev.portwise.comparison.plain.mongo;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.comparison.byhand.MongoTargets;
import dev.portwise.comparison.workload.EverySubject;
import org.junit.jupiter.api.Test;

class PlainMongoTest {

    @Test
    void doesEveryStepOnAReplicaSet() {
        EverySubject.doesEveryStep(
                store -> new PlainMongo(store, true), MongoTargets::new, new MongoAdapter(), "mongodb");
    }

    @Test
    void doesEveryStepWithoutTransactions() {
        EverySubject.doesEveryStep(
                store -> new PlainMongo(store, false), MongoTargets::new, new MongoAdapter(), "mongodb-standalone");
    }
}
