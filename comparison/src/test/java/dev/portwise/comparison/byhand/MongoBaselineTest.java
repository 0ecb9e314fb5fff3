package dev.portwise.comparison.byhand;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.comparison.workload.EverySubject;
import org.junit.jupiter.api.Test;

class MongoBaselineTest {

    @Test
    void doesEveryStepOnAReplicaSet() {
        EverySubject.doesEveryStep(
                store -> new MongoBaseline(store, true), MongoTargets::new, new MongoAdapter(), "mongodb");
    }

    @Test
    void doesEveryStepWithoutTransactions() {
        EverySubject.doesEveryStep(
                store -> new MongoBaseline(store, false), MongoTargets::new, new MongoAdapter(), "mongodb-standalone");
    }
}
