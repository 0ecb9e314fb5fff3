package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Slice;
import dev.portwise.engine.Engines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No query looks at documents that it does not return, as MongoDB's own profiler tells. */
class IndexesTest {

    private static final int OTHERS = 50;
    private static final int LIMIT = 3;

    private static final User ALICE = User.register(new UserId(UUID.randomUUID()), new Username("alice"));
    private static final Group ADMIN = Group.found(new GroupId(UUID.randomUUID()), new GroupName("admin"));
    private static final Tag JAVA = Tag.named(new TagId(UUID.randomUUID()), new TagName("java"));

    private static MongoClient client;
    private static MongoDatabase database;
    private static Persistence store;

    /** Each query of the ports that is not by id. */
    static Stream<Named<Function<Repositories, Object>>> queries() {
        return Stream.of(
                Named.of("user by name", all -> all.users().byName(ALICE.name())),
                Named.of(
                        "users in name order",
                        twoPages((all, page) -> all.users().inNameOrder(page, Fetch.nothing()))),
                Named.of(
                        "users in id order", twoPages((all, page) -> all.users().inIdOrder(page, Fetch.nothing()))),
                Named.of("members of a group", all -> all.users().membersOf(ADMIN.id())),
                Named.of("posts by a user", twoPages((all, page) -> all.posts().by(ALICE.id(), page, Fetch.nothing()))),
                Named.of("posts with a tag", twoPages((all, page) -> all.posts().taggedWith(JAVA.id(), page))),
                Named.of(
                        "posts in title order",
                        twoPages((all, page) -> all.posts().inTitleOrder(page))),
                Named.of("tag by name", all -> all.tags().byName(JAVA.name())),
                Named.of("group by name", all -> all.groups().byName(ADMIN.name())),
                Named.of("groups of a user", all -> all.groups().of(ALICE.id())),
                Named.of("groups owned by a user", all -> all.groups().ownedBy(ALICE.id())));
    }

    private static Function<Repositories, Object> twoPages(BiFunction<Repositories, PageRequest, Slice<?>> query) {
        return all -> {
            Cursor next = query.apply(all, PageRequest.first(LIMIT)).next().orElseThrow();
            return query.apply(all, PageRequest.after(next, LIMIT));
        };
    }

    @BeforeAll
    static void fill() {
        String url = Engines.shared("mongodb").newDatabase().url();
        client = MongoClients.create(url);
        database = client.getDatabase(Objects.requireNonNull(new ConnectionString(url).getDatabase()));
        store = new MongoAdapter().open(StoreSettings.of(url));
        store.unitOfWork().execute(all -> {
            all.users().add(ALICE);
            all.groups().add(ADMIN);
            all.tags().add(JAVA);
            ADMIN.handTo(ALICE.id());
            ALICE.join(ADMIN, Instant.EPOCH);
            for (int number = 0; number < OTHERS; number++) {
                User other = User.register(new UserId(UUID.randomUUID()), new Username("other " + number));
                Group group = Group.found(new GroupId(UUID.randomUUID()), new GroupName("other " + number));
                Tag tag = Tag.named(new TagId(UUID.randomUUID()), new TagName("other " + number));
                all.users().add(other);
                all.groups().add(group);
                all.tags().add(tag);
                group.handTo(other.id());
                other.join(group, Instant.EPOCH);
                post(other, "title " + number).tag(tag);
                post(ALICE, "title " + number).tag(JAVA);
            }
            return OTHERS;
        });
    }

    private static Post post(User author, String title) {
        return author.write(new PostId(UUID.randomUUID()), new Title(title), new Content("text"));
    }

    @AfterAll
    static void close() {
        store.close();
        client.close();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryLooksAtTheDocumentsThatItReturnsAndNoOthers(Function<Repositories, Object> query) {
        database.runCommand(new Document("profile", 2));
        store.unitOfWork().read(query::apply);
        database.runCommand(new Document("profile", 0));

        List<Document> profile = database.getCollection("system.profile")
                .find(new Document("docsExamined", new Document("$exists", true)))
                .into(new ArrayList<>());
        database.getCollection("system.profile").drop();
        assertThat(profile).isNotEmpty().allSatisfy(sent -> {
            assertThat(sent.get("docsExamined", Number.class).intValue())
                    .as(sent.toJson())
                    .isLessThanOrEqualTo(2 * sent.get("nreturned", Number.class).intValue() + 1);
        });
    }
}
