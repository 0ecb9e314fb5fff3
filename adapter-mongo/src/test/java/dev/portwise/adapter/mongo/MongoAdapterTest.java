package dev.portwise.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.Statement;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.StoreUnavailable;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import dev.portwise.engine.Engines;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the contract cannot see: the documents, the commands' texts, and a server that is not there. */
class MongoAdapterTest {

    private final String url = Engines.shared("mongodb").newDatabase().url();
    private final List<Statement> sent = new ArrayList<>();
    private final Persistence persistence =
            new MongoAdapter().open(StoreSettings.of(url).observedBy(sent::add));
    private final User alice = User.register(new UserId(UUID.randomUUID()), new Username("alice"));
    private final Group admin = Group.found(new GroupId(UUID.randomUUID()), new GroupName("admin"));

    @AfterEach
    void close() {
        persistence.close();
    }

    @Test
    void openingWhatIsThereCreatesNothingSoItNeedsNoRightToDoSo() {
        List<Document> commands =
                received(() -> new MongoAdapter().open(StoreSettings.of(url)).close());

        assertThat(commands).anyMatch(command -> command.containsKey("listIndexes"));
        assertThat(commands).noneMatch(command -> command.containsKey("createIndexes"));
    }

    @Test
    void aUnitThatOnlyReadsIsATransactionUntilACommitHasShownThatTheMajorityHasAll() {
        List<Document> commands = received(() -> {
            persistence.unitOfWork().read(repositories -> true);
            countUsers();
            countUsers();
        });

        assertThat(commands)
                .extracting(command -> command.containsKey("autocommit"))
                .containsExactly(true, false);
    }

    @Test
    void aUnitThatOnlyReadsIsATransactionAgainAfterACommitThatFailed() {
        run(repositories -> repositories.users().add(alice));

        List<Document> commands = received(() -> {
            assertThatThrownBy(() -> run(repositories -> {
                        repositories.users().count();
                        abortTransactions();
                    }))
                    .isInstanceOf(Retryable.class);
            countUsers();
            countUsers();
        });

        assertThat(commands)
                .extracting(command -> command.containsKey("autocommit"))
                .containsExactly(true, true, false);
    }

    @Test
    void aUnitThatOnlyReadsSeesOneSnapshotWithoutATransaction() {
        run(repositories -> repositories.users().add(alice));

        List<Document> commands = received(() -> persistence.unitOfWork().read(repositories -> {
            repositories.users().byName(alice.name());
            return repositories.users().count();
        }));

        assertThat(commands).hasSize(2).noneMatch(command -> command.containsKey("autocommit"));
        assertThat(commands)
                .extracting(command -> command.get("readConcern", Document.class))
                .allSatisfy(concern -> assertThat(concern).containsEntry("level", "snapshot"));
        assertThat(commands.get(1).get("readConcern", Document.class)).containsKey("atClusterTime");
    }

    @Test
    void readsGoToThePrimaryWhateverTheUrlPrefers() {
        try (Persistence elsewhere = new MongoAdapter().open(StoreSettings.of(url + "&readPreference=secondary"))) {
            assertThat(elsewhere
                            .unitOfWork()
                            .<Long, RuntimeException>read(
                                    repositories -> repositories.users().count()))
                    .isZero();
        }
    }

    @Test
    void aMembershipIsKeptInsideItsUserAndGuardsLeaveRevisionsAlone() {
        run(repositories -> {
            repositories.users().add(alice);
            repositories.groups().add(admin);
        });

        run(repositories -> {
            User loaded = repositories.users().get(alice.id());
            loaded.join(repositories.groups().get(admin.id()), Instant.EPOCH);
            write(loaded, 1);
        });

        Document user = only("users");
        assertThat(user.getList("memberships", Document.class))
                .singleElement()
                .satisfies(membership -> assertThat(membership)
                        .containsEntry("group", admin.id().value())
                        .containsEntry("revision", 1L));
        assertThat(user).containsEntry("guards", 1L).containsEntry("revision", 1L);
        assertThat(only("groups")).containsEntry("guards", 1L).containsEntry("revision", 1L);
    }

    @Test
    void moreThanADocumentHoldsIsReadEagerly() {
        run(repositories -> {
            repositories.users().add(alice);
            for (int number = 0; number < 45; number++) {
                write(alice, Content.MAX_LENGTH);
            }
        });

        run(repositories -> assertThat(repositories
                        .users()
                        .byName(alice.name(), Fetch.with(OfUser.POSTS))
                        .orElseThrow()
                        .posts())
                .hasSize(45));
    }

    @Test
    void aGroupWithoutTheFieldHasNoOwner() {
        inDatabase(database -> database.getCollection("groups")
                .insertOne(new Document("_id", admin.id().value())
                        .append("name", "admin")
                        .append("revision", 1L)));

        run(repositories ->
                assertThat(repositories.groups().get(admin.id()).owner()).isEmpty());

        assertThat(persistence.probe().links(StoreProbe.LinkKind.OWNER)).isEmpty();
    }

    @Test
    void aCommandIsReportedInOneReadableLine() {
        run(repositories -> repositories.users().byName(alice.name(), Fetch.with(OfUser.POSTS)));

        assertThat(sent)
                .extracting(Statement::text)
                .containsExactly("aggregate users [{$match: {name: ?}}, "
                        + "{$project: {name: 1, revision: 1}}, "
                        + "{$lookup: {from: posts, localField: _id, foreignField: author, as: post}}, "
                        + "{$unwind: {path: $post, preserveNullAndEmptyArrays: ?}}]");
    }

    @Test
    void openingAgainChangesNothing() {
        run(repositories -> repositories.users().add(alice));

        new MongoAdapter().open(StoreSettings.of(url)).close();

        assertThat(only("users")).containsEntry("name", "alice");
    }

    @Test
    void closingEndsTheTransactionsOfOpenUnits() {
        Persistence another = new MongoAdapter().open(StoreSettings.of(url));

        assertThatThrownBy(() -> another.unitOfWork().execute(repositories -> {
                    repositories.users().add(alice);
                    repositories.users().count();
                    another.close();
                    return repositories.users().count();
                }))
                .isInstanceOf(StoreUnavailable.class);

        User namesake = User.register(new UserId(UUID.randomUUID()), alice.name());
        run(repositories -> repositories.users().add(namesake));
        assertThat(only("users")).containsEntry("_id", namesake.id().value());
    }

    @Test
    void aServerThatIsNotThereIsUnavailableWithinSecondsAndThePasswordStaysSecret() {
        StoreSettings nowhere = new StoreSettings(
                "mongodb://127.0.0.1:1/blog",
                Optional.of("alice"),
                Optional.of("s3cret/@:"),
                StoreSettings.of(url).observer());
        long start = System.nanoTime();

        assertThatThrownBy(() -> new MongoAdapter().open(nowhere))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("mongodb://127.0.0.1:1/blog")
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("s3cret")
                .hasStackTraceContaining("127.0.0.1:1");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void credentialsThatAreRefusedAreSaidToBe() {
        StoreSettings stranger = new StoreSettings(
                url,
                Optional.of("alice"),
                Optional.of("s3cret"),
                StoreSettings.of(url).observer());

        assertThatThrownBy(() -> new MongoAdapter().open(stranger))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("refuses the user or the password")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aUrlWithoutADatabaseIsRefused() {
        assertThatThrownBy(() -> new MongoAdapter().open(StoreSettings.of("mongodb://127.0.0.1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no database");
    }

    @Test
    void aNameThatReadsLikeTheServersMessageIsTaken() {
        Username name = new Username("x index: _id_ dup key: { _id");
        run(repositories -> repositories.users().add(User.register(new UserId(UUID.randomUUID()), name)));

        assertThatThrownBy(() -> run(
                        repositories -> repositories.users().add(User.register(new UserId(UUID.randomUUID()), name))))
                .isInstanceOfSatisfying(
                        UsernameTaken.class, taken -> assertThat(taken.name()).isEqualTo(name));
        assertThatThrownBy(() -> run(repositories -> Stream.of(1, 2)
                        .forEach(number -> repositories
                                .users()
                                .add(User.register(new UserId(UUID.randomUUID()), new Username("_id_"))))))
                .isInstanceOf(UsernameTaken.class);
    }

    @Test
    void anIdInUseIsSaidToBeWhateverTheName() {
        run(repositories -> repositories.users().add(alice));

        assertThatThrownBy(() -> run(repositories ->
                        repositories.users().add(User.register(alice.id(), new Username("index: name_1")))))
                .isInstanceOfSatisfying(
                        AlreadyExists.class, there -> assertThat(there.id()).isEqualTo(alice.id()));
    }

    @Test
    void ofSeveralWhoJoinTheMemberIsNamedInAnyOrderAndAtAnyTime() {
        User first = User.register(new UserId(new UUID(1, 1)), new Username("first"));
        User last = User.register(new UserId(new UUID(2, 2)), new Username("last"));
        run(repositories -> {
            first.join(admin, Instant.EPOCH);
            repositories.users().addAll(List.of(first, last));
            repositories.groups().add(admin);
        });

        for (Instant date : List.of(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))) {
            assertThatThrownBy(() -> run(repositories -> {
                        Group group = repositories.groups().get(admin.id());
                        User newcomer = repositories.users().get(last.id());
                        User member = repositories.users().get(first.id());
                        group.add(newcomer, date);
                        group.add(member, date);
                    }))
                    .isInstanceOfSatisfying(
                            AlreadyMember.class,
                            refused -> assertThat(refused.membership().user()).isEqualTo(first.id()));
        }
    }

    private static void write(User author, int length) {
        author.write(new PostId(UUID.randomUUID()), new Title("t"), new Content("\ud83d\ude00".repeat(length)));
    }

    private void countUsers() {
        persistence.unitOfWork().read(repositories -> repositories.users().count());
    }

    private void run(Consumer<Repositories> work) {
        persistence.unitOfWork().execute(repositories -> {
            work.accept(repositories);
            return true;
        });
    }

    private Document only(String collection) {
        List<Document> found = new ArrayList<>();
        inDatabase(database -> database.getCollection(collection).find().into(found));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** What the server received meanwhile, as its profiler recorded it. */
    private List<Document> received(Runnable work) {
        List<Document> commands = new ArrayList<>();
        inDatabase(database -> {
            database.runCommand(new Document("profile", 2));
            try {
                work.run();
            } finally {
                database.runCommand(new Document("profile", 0));
            }
            for (Document sent : database.getCollection("system.profile").find()) {
                commands.add(sent.get("command", new Document()));
            }
        });
        return commands;
    }

    private void abortTransactions() {
        try (MongoClient client = MongoClients.create(url)) {
            MongoDatabase admin = client.getDatabase("admin");
            List<Object> sessions = new ArrayList<>();
            admin.aggregate(List.of(
                            new Document("$currentOp", new Document("idleSessions", true)),
                            new Document("$match", new Document("type", "idleSession"))))
                    .forEach(idle -> sessions.add(
                            new Document("id", idle.get("lsid", Document.class).get("id"))));
            admin.runCommand(new Document("killSessions", sessions));
        }
    }

    private void inDatabase(Consumer<MongoDatabase> work) {
        try (MongoClient client = MongoClients.create(url + "&uuidRepresentation=standard")) {
            work.accept(client.getDatabase(url.replaceAll(".*/|\\?.*", "")));
        }
    }
}
