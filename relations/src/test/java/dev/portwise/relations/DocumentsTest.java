package dev.portwise.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.portwise.engine.Engines;
import dev.portwise.relations.documents.Album;
import dev.portwise.relations.documents.Albums;
import dev.portwise.relations.documents.Track;
import dev.portwise.relations.store.ListeningCommands;
import dev.portwise.relations.store.MongoStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The kit on MongoDB, with the plain driver. */
class DocumentsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ListeningCommands commands = new ListeningCommands();
    private final ConnectionString address =
            new ConnectionString(Engines.shared("mongodb").newDatabase().url());
    private final String name = Optional.ofNullable(address.getDatabase()).orElseThrow();
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(address)
            .addCommandListener(commands)
            .build());
    private final MongoDatabase database = client.getDatabase(name);
    private final Albums albums = new Albums(database);

    @AfterEach
    void close() {
        client.close();
    }

    private Relation<Album, Track> relation() {
        return Relation.oneToMany("Album.tracks", Album.class, Track.class)
                .policy(Policy.COMPOSITION)
                .parent(() -> new Album("album " + NUMBERS.incrementAndGet()))
                .child(() -> new Track("track " + NUMBERS.incrementAndGet()))
                .link(Album::add)
                .unlink(Album::remove)
                .children(Album::tracks)
                .parentOf(Track::album)
                .ordered()
                .save(albums::save)
                .find(albums::find)
                .delete(albums::delete)
                .reader("all", albums::all, Promise.PROMISES_CHILDREN)
                .on(MongoStore.of(client, name, commands.statements()));
    }

    @Test
    void documentsWithoutFaultsHaveNoFindings() {
        Report report = relation().verify();

        assertThat(report.findings()).isEmpty();
        assertThat(report.with(Result.Outcome.PASSED)).hasSizeGreaterThan(25);
    }

    @Test
    void aDocumentThatIsWrittenWholeLosesAnAppend() {
        Relation<Album, Track> relation = relation()
                .save(album -> database.getCollection("albums")
                        .replaceOne(Filters.eq(album.id()), albums.document(album), new ReplaceOptions().upsert(true)));

        assertThat(relation.check().findings())
                .extracting(Finding::rule)
                .contains(Rule.TWO_APPENDS, Rule.APPEND_TO_DELETED);
    }

    @Test
    void aDatabaseThatHoldsDocumentsIsRefused() {
        database.getCollection("others").insertOne(new Document("name", "somebody's"));

        assertThatThrownBy(relation()::verify)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("others (1)");
    }
}
