package dev.portwise.failover;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.engine.Endpoint;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class MongoFailoverTest {

    @Test
    void aPrimaryKilledUnderLoadLosesNoAcknowledgedUnitAndFailsNoUseCase(TestReporter reporter) throws Exception {
        reporter.publishEntry(
                "mongo on mongodb-replicaset",
                Failover.of(new MongoAdapter(), "mongodb-replicaset", MongoFailoverTest::primary));
    }

    private static long primary(Endpoint database) {
        try (MongoClient client = MongoClients.create(database.url())) {
            Document status = client.getDatabase("admin").runCommand(new Document("serverStatus", 1));
            return status.get("pid", Number.class).longValue();
        }
    }
}
