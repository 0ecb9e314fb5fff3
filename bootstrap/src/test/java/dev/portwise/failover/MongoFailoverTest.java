package dev.portwise.failover;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.engine.Endpoint;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoFailoverTest {

    @Test
    void aPrimaryKilledUnderLoadLosesNoAcknowledgedUnitAndFailsNoUseCase() throws Exception {
        Failover.survives(new MongoAdapter(), "mongodb-replicaset", MongoFailoverTest::primary);
    }

    private static long primary(Endpoint database) {
        try (MongoClient client = MongoClients.create(database.url())) {
            Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
            return status.get("pid", Number.class).longValue();
        }
    }
}
