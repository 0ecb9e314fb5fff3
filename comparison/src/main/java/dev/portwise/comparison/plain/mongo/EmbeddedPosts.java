package dev.portwise.comparison.plain.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static dev.portwise.comparison.plain.mongo.PlainMongo.present;
import static dev.portwise.comparison.plain.mongo.PlainMongo.requireOne;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.MongoAddress;
import dev.portwise.comparison.plain.mongo.Documents.TagDocument;
import dev.portwise.comparison.workload.PostSubject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** The steps about posts in the words of the driver's manual, where posts stand inside the document of their author. */
public final class EmbeddedPosts implements PostSubject, TargetStore {

    private final MongoClient client;
    private final MongoCollection<Author> authors;
    private final MongoCollection<TagDocument> tags;

    /** In {@code authors}. */
    public record Author(@BsonId UUID id, String name, long revision, List<EmbeddedPost> posts) {}

    /** In an author. */
    public record EmbeddedPost(@BsonId UUID id, String title, String content, long revision, List<UUID> tags) {}

    /** The part of an author with one post. */
    public record OnlyPosts(List<EmbeddedPost> posts) {}

    /** On a store with transactions. The tags are those of the other shape. */
    public EmbeddedPosts(StoreSettings store) {
        MongoAddress address = MongoAddress.of(store);
        client = MongoClients.create(address.settings().build());
        MongoDatabase database = client.getDatabase(address.database());
        authors = database.getCollection("authors", Author.class);
        tags = database.getCollection("tags", TagDocument.class);
        authors.createIndex(ascending("name"), new IndexOptions().unique(true));
        authors.createIndex(ascending("posts._id"));
        authors.createIndex(ascending("posts.tags"));
    }

    @Override
    public void store(List<Target> targets) {
        authors.insertMany(targets.stream()
                .flatMap(target -> target.users().stream())
                .map(EmbeddedPosts::author)
                .toList());
    }

    @Override
    public int readEagerly(Username name) {
        return present(authors.find(eq("name", name.value())).first(), name).posts().stream()
                .mapToInt(post -> post.title().length() + post.content().length())
                .sum();
    }

    @Override
    public void append(Username author, PostId newPost) {
        requireOne(
                authors.updateOne(eq("name", author.value()), push("posts", newPost(newPost)))
                        .getModifiedCount(),
                author);
    }

    /** As many at once, in the order of the list. */
    void append(Username author, List<PostId> newPosts) {
        requireOne(
                authors.updateOne(
                                eq("name", author.value()),
                                pushEach(
                                        "posts",
                                        newPosts.stream()
                                                .map(EmbeddedPosts::newPost)
                                                .toList()))
                        .getModifiedCount(),
                author);
    }

    @Override
    public void move(PostId id, Username newAuthor) {
        EmbeddedPost post = post(id);
        Bson unchanged = Filters.elemMatch("posts", and(eq("_id", post.id()), eq("revision", post.revision())));
        EmbeddedPost moved =
                new EmbeddedPost(post.id(), post.title(), post.content(), post.revision() + 1, post.tags());
        try (ClientSession session = client.startSession()) {
            session.withTransaction(() -> {
                requireOne(authors.updateOne(session, unchanged, pullPost(id)).getModifiedCount(), id);
                return requireOne(
                        authors.updateOne(session, eq("name", newAuthor.value()), push("posts", moved))
                                .getModifiedCount(),
                        newAuthor);
            });
        }
    }

    @Override
    public void tag(PostId id, TagName name) {
        EmbeddedPost post = post(id);
        UUID tag = tag(name);
        if (post.tags().size() >= Post.MAX_TAGS && !post.tags().contains(tag)) {
            throw new IllegalStateException("a post has at most " + Post.MAX_TAGS + " tags");
        }
        requireOne(
                authors.updateOne(eq("posts._id", id.value()), addToSet("posts.$.tags", tag))
                        .getMatchedCount(),
                id);
    }

    @Override
    public void untag(PostId id, TagName name) {
        authors.updateOne(eq("posts._id", id.value()), pull("posts.$.tags", tag(name)));
    }

    @Override
    public void withdraw(Username author, PostId post) {
        requireOne(authors.updateOne(eq("name", author.value()), pullPost(post)).getModifiedCount(), post);
    }

    /** From posts to their authors or to their tags. */
    public Set<Link> links(LinkKind kind) {
        Set<Link> links = new HashSet<>();
        for (Author author : authors.find()) {
            for (EmbeddedPost post : author.posts()) {
                if (kind == LinkKind.AUTHOR) {
                    links.add(new Link(post.id(), author.id()));
                } else if (kind == LinkKind.TAGGED) {
                    post.tags().forEach(tag -> links.add(new Link(post.id(), tag)));
                }
            }
        }
        return links;
    }

    /** Removes all authors with their posts. */
    public void empty() {
        authors.deleteMany(new Document());
    }

    private EmbeddedPost post(PostId id) {
        return present(
                        authors.find(eq("posts._id", id.value()), OnlyPosts.class)
                                .projection(Projections.elemMatch("posts", eq("_id", id.value())))
                                .first(),
                        id)
                .posts()
                .get(0);
    }

    private UUID tag(TagName name) {
        return present(tags.find(eq("name", name.value())).first(), name).id();
    }

    private static Bson pullPost(PostId id) {
        return pullByFilter(eq("posts", eq("_id", id.value())));
    }

    private static Author author(User user) {
        return new Author(
                user.id().value(),
                user.name().value(),
                1,
                user.posts().stream().map(post -> newPost(post.id())).toList());
    }

    private static EmbeddedPost newPost(PostId id) {
        return new EmbeddedPost(id.value(), Target.TITLE.value(), Target.CONTENT.value(), 1, List.of());
    }

    @Override
    public void close() {
        client.close();
    }
}
