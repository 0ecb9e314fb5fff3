package dev.portwise.comparison.timing;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The operations written by hand with MongoDB's driver: the same documents, the same transactions and the same guards
 * against dangling links. A guard is part of the read where it can be.
 */
final class MongoBaseline implements Subject {

    private static final int ALL_AT_ONCE = 1_000_000;
    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final TransactionOptions SNAPSHOT = TransactionOptions.builder()
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(DURABLE)
            .build();
    private static final Bson GUARD = inc("guards", 1L);

    private final boolean transactions;
    private final MongoClient client;
    private final MongoCollection<Document> users;
    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> groups;

    /** @param transactions whether the server has any; else each operation is sent as it is */
    MongoBaseline(StoreSettings store, boolean transactions) {
        this.transactions = transactions;
        ConnectionString address = address(store);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(DURABLE)
                .build());
        MongoDatabase database = client.getDatabase(Objects.requireNonNull(address.getDatabase()));
        users = database.getCollection("users");
        posts = database.getCollection("posts");
        groups = database.getCollection("groups");
    }

    /** With the credentials in the URL, where its authSource applies to them. */
    private static ConnectionString address(StoreSettings store) {
        String credentials = Stream.concat(store.user().stream(), store.password().stream())
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining(":"));
        return new ConnectionString(
                credentials.isEmpty() ? store.url() : store.url().replaceFirst("://", "://" + credentials + "@"));
    }

    @Override
    public UserId find(Username name) {
        return inTransaction(session -> new UserId(id(user(session, name))));
    }

    @Override
    public int readLazily(Username name) {
        return inTransaction(session -> {
            Document user = user(session, name);
            return characters(posts.find(session, eq("author", id(user)))
                    .projection(include("title", "content", "revision"))
                    .sort(ascending("_id"))
                    .batchSize(ALL_AT_ONCE));
        });
    }

    @Override
    public int readEagerly(Username name) {
        return inTransaction(session -> {
            List<PostText> found = new ArrayList<>();
            users.aggregate(
                            session,
                            List.of(
                                    match(eq("name", name.value())),
                                    lookup("posts", "_id", "author", "post"),
                                    unwind("$post")))
                    .batchSize(ALL_AT_ONCE)
                    .forEach(row -> found.add(post(row.get("post", Document.class))));
            return found.stream().mapToInt(PostText::characters).sum();
        });
    }

    @Override
    public void append(Username name, PostId newPost) {
        inTransaction(session -> {
            Document author = present(users.findOneAndUpdate(session, eq("name", name.value()), GUARD), name);
            return posts.insertOne(
                    session,
                    MongoTargets.post(newPost.value(), id(author), Target.TITLE.value(), Target.CONTENT.value()));
        });
    }

    @Override
    public void join(Username name, GroupName groupName, Instant at) {
        inTransaction(session -> {
            UUID group = id(present(groups.findOneAndUpdate(session, eq("name", groupName.value()), GUARD), groupName));
            Document membership = new Document("group", group)
                    .append("joinedOn", Date.from(at))
                    .append("revision", 1L);
            return present(
                    users.findOneAndUpdate(
                            session,
                            and(eq("name", name.value()), ne("memberships.group", group)),
                            push("memberships", membership)),
                    name);
        });
    }

    @Override
    public void delete(Username name) {
        inTransaction(session -> {
            Document user = user(session, name);
            groups.updateMany(session, eq("owner", id(user)), combine(set("owner", null), inc("revision", 1L)));
            posts.deleteMany(session, eq("author", id(user)));
            return present(
                    users.findOneAndDelete(session, and(eq("_id", id(user)), eq("revision", user.getLong("revision")))),
                    name);
        });
    }

    @Override
    public void store(List<Target> targets) {
        users.insertMany(targets.stream().map(MongoTargets::user).toList());
        groups.insertMany(targets.stream().map(MongoTargets::group).toList());
        List<Document> written = targets.stream().flatMap(MongoTargets::posts).toList();
        if (!written.isEmpty()) {
            posts.insertMany(written);
        }
    }

    private Document user(ClientSession session, Username name) {
        return present(
                users.find(session, eq("name", name.value()))
                        .projection(include("name", "revision"))
                        .first(),
                name);
    }

    private static Document present(@Nullable Document found, Object name) {
        return Optional.ofNullable(found).orElseThrow(() -> new IllegalStateException("nothing is named " + name));
    }

    private static UUID id(Document document) {
        return document.get("_id", UUID.class);
    }

    private static PostText post(Document document) {
        return new PostText(
                id(document), document.getString("title"), document.getString("content"), document.getLong("revision"));
    }

    private static int characters(Iterable<Document> found) {
        List<PostText> read = new ArrayList<>();
        found.forEach(document -> read.add(post(document)));
        return read.stream().mapToInt(PostText::characters).sum();
    }

    private <T> T inTransaction(Function<ClientSession, T> work) {
        try (ClientSession session = client.startSession()) {
            if (!transactions) {
                return work.apply(session);
            }
            session.startTransaction(SNAPSHOT);
            T result = work.apply(session);
            session.commitTransaction();
            return result;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
