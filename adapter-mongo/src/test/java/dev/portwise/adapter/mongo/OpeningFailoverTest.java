package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.engine.Endpoint;
import dev.portwise.engine.Engines;
import dev.portwise.engine.RunningEngine;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A store is opened although its primary has just given up. */
class OpeningFailoverTest {

    private static final int OPENINGS = 20;

    @Test
    void aStoreOpensWhileItsPrimariesStepDown() throws InterruptedException {
        try (RunningEngine set =
                        Engines.named("mongodb-replicaset").orElseThrow().start();
                MongoClient nodes = MongoClients.create(set.newDatabase().url())) {
            Thread elections = new Thread(() -> stepDownAgainAndAgain(nodes));
            elections.start();
            for (int opening = 0; opening < OPENINGS; opening++) {
                Endpoint database = set.newDatabase();
                assertThatCode(() -> new MongoAdapter()
                                .open(new StoreSettings(
                                        database.url(), database.user(), database.password(), StatementObserver.NONE))
                                .close())
                        .as("opening %d of %d", opening + 1, OPENINGS)
                        .doesNotThrowAnyException();
            }
            elections.interrupt();
            elections.join();
        }
    }

    private static void stepDownAgainAndAgain(MongoClient nodes) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                nodes.getDatabase("admin")
                        .runCommand(new Document("replSetStepDown", 4).append("secondaryCatchUpPeriodSecs", 3));
            } catch (MongoException lostOrRefused) {
                // the connection ends with the election; a node without a majority refuses
            }
            try {
                Thread.sleep(2_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
