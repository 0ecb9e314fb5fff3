package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.engine.Engines;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Databases of earlier versions, of a newer one, and of nobody yet. */
class SchemaTest {

    private static final int DOCUMENT_VALIDATION_FAILURE = 121;

    private final String url = Engines.shared("mongodb").newDatabase().url();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(url))
            .uuidRepresentation(UuidRepresentation.STANDARD)
            .build());
    private final MongoDatabase database =
            client.getDatabase(Objects.requireNonNull(new ConnectionString(url).getDatabase()));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aDatabaseOfTheFirstVersionGetsValidatorsAndKeepsWhatIsInIt() {
        UserId alice = new UserId(UUID.randomUUID());
        Indexes.create(database);
        versions().insertOne(new Document("_id", "version").append("version", 1));
        database.getCollection("users")
                .insertOne(new Document("_id", alice.value())
                        .append("name", "alice")
                        .append("revision", 7L)
                        .append("memberships", List.of()));

        try (Persistence opened = open()) {
            assertThat(opened.unitOfWork()
                            .<User, RuntimeException>read(
                                    repositories -> repositories.users().get(alice))
                            .revision())
                    .isEqualTo(7);
        }

        assertThat(versions().find().first()).containsEntry("version", 2);
        for (Document wrong : List.of(
                new Document("_id", UUID.randomUUID()).append("name", "bob").append("revision", 1L),
                new Document("_id", UUID.randomUUID())
                        .append("name", "bob")
                        .append("revision", 1L)
                        .append("memberships", List.of(new Document("group", "admin"))),
                new Document("_id", "bob")
                        .append("name", "bob")
                        .append("revision", 1L)
                        .append("memberships", List.of()))) {
            assertThatThrownBy(() -> database.getCollection("users").insertOne(wrong))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            refused -> assertThat(refused.getCode()).isEqualTo(DOCUMENT_VALIDATION_FAILURE));
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedInOneLineAndStaysAsItIs() {
        versions().insertOne(new Document("_id", "version").append("version", 99));

        assertThatThrownBy(this::open)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("the store was set up by a newer version of Portwise: its schema is at 99,"
                        + " this version knows 2; open it with the newer one");

        assertThat(database.listCollectionNames()).containsExactly("portwise_schema");
    }

    @Test
    void severalMayOpenANewDatabaseAtOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Void>> openings = IntStream.range(0, 4)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> open().close(), threads))
                    .toList();
            openings.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }

        assertThat(versions().find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "version").append("version", 2));
        assertThat(database.listCollectionNames())
                .containsExactlyInAnyOrder("users", "posts", "tags", "groups", "portwise_schema");
    }

    @Test
    void whatWasDroppedComesBackWithTheNextOpening() {
        open().close();
        database.getCollection("users").dropIndexes();
        database.runCommand(new Document("collMod", "users").append("validator", new Document()));

        open().close();

        assertThat(database.getCollection("users").listIndexes()).hasSize(3);
        assertThatThrownBy(() -> database.getCollection("users").insertOne(new Document("name", "bob")))
                .isInstanceOf(MongoWriteException.class);
    }

    private MongoCollection<Document> versions() {
        return database.getCollection("portwise_schema");
    }

    private Persistence open() {
        return new MongoAdapter().open(StoreSettings.of(url));
    }
}
