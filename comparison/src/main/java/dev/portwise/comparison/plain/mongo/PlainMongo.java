package dev.portwise.comparison.plain.mongo;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.MongoAddress;
import dev.portwise.comparison.plain.mongo.Documents.GroupDocument;
import dev.portwise.comparison.plain.mongo.Documents.GroupWithMembers;
import dev.portwise.comparison.plain.mongo.Documents.MembershipDocument;
import dev.portwise.comparison.plain.mongo.Documents.PostDocument;
import dev.portwise.comparison.plain.mongo.Documents.TagDocument;
import dev.portwise.comparison.plain.mongo.Documents.UserDocument;
import dev.portwise.comparison.plain.mongo.Documents.UserWithGroups;
import dev.portwise.comparison.plain.mongo.Documents.UserWithPosts;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The steps in the words of the driver's manual. */
public final class PlainMongo implements Subject {

    private final boolean transactions;
    private final MongoClient client;
    private final MongoCollection<UserDocument> users;
    private final MongoCollection<PostDocument> posts;
    private final MongoCollection<TagDocument> tags;
    private final MongoCollection<GroupDocument> groups;

    /** @param transactions whether the server has transactions; else each command stands for itself */
    public PlainMongo(StoreSettings store, boolean transactions) {
        this.transactions = transactions;
        MongoAddress address = MongoAddress.of(store);
        client = MongoClients.create(address.settings().build());
        MongoDatabase database = client.getDatabase(address.database());
        users = database.getCollection("users", UserDocument.class);
        posts = database.getCollection("posts", PostDocument.class);
        tags = database.getCollection("tags", TagDocument.class);
        groups = database.getCollection("groups", GroupDocument.class);
    }

    @Override
    public UserId find(Username name) {
        return new UserId(user(name).id());
    }

    @Override
    public int readLazily(Username name) {
        return characters(posts.find(eq("author", user(name).id())).into(new ArrayList<>()));
    }

    @Override
    public int readEagerly(Username name) {
        return characters(present(withPosts(eq("name", name.value())).first(), name)
                .posts());
    }

    @Override
    public int readManyEagerly(List<UserId> wanted) {
        return withPosts(in("_id", wanted.stream().map(UserId::value).toList())).into(new ArrayList<>()).stream()
                .mapToInt(user -> characters(user.posts()))
                .sum();
    }

    private AggregateIterable<UserWithPosts> withPosts(Bson filter) {
        return users.aggregate(List.of(match(filter), lookup("posts", "_id", "author", "posts")), UserWithPosts.class);
    }

    @Override
    public void append(Username author, PostId newPost) {
        posts.insertOne(newPost(newPost, user(author).id()));
    }

    @Override
    public void move(PostId id, Username newAuthor) {
        PostDocument post = post(id);
        UserDocument user = user(newAuthor);
        requireOne(
                posts.updateOne(
                                and(eq("_id", post.id()), eq("revision", post.revision())),
                                combine(set("author", user.id()), inc("revision", 1L)))
                        .getMatchedCount(),
                id);
    }

    @Override
    public void tag(PostId id, TagName name) {
        PostDocument post = post(id);
        TagDocument tag = tag(name);
        if (post.tags().size() >= Post.MAX_TAGS && !post.tags().contains(tag.id())) {
            throw new IllegalStateException("a post has at most " + Post.MAX_TAGS + " tags");
        }
        requireOne(
                posts.updateOne(eq("_id", post.id()), addToSet("tags", tag.id()))
                        .getMatchedCount(),
                id);
    }

    @Override
    public void untag(PostId id, TagName name) {
        posts.updateOne(eq("_id", post(id).id()), pull("tags", tag(name).id()));
    }

    @Override
    public void withdraw(Username author, PostId post) {
        UserDocument user = user(author);
        requireOne(
                posts.deleteOne(and(eq("_id", post.value()), eq("author", user.id())))
                        .getDeletedCount(),
                post);
    }

    @Override
    public boolean join(Username name, GroupName groupName, Instant at) {
        UserDocument user = user(name);
        GroupDocument group = present(groups.find(eq("name", groupName.value())).first(), groupName);
        return users.updateOne(
                                and(eq("_id", user.id()), ne("memberships.group", group.id())),
                                push("memberships", new MembershipDocument(group.id(), at, 1)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Set<GroupName> groupsOf(Username member) {
        UserWithGroups user = present(
                users.aggregate(
                                List.of(
                                        match(eq("name", member.value())),
                                        lookup("groups", "memberships.group", "_id", "groups")),
                                UserWithGroups.class)
                        .first(),
                member);
        return user.groups().stream().map(group -> new GroupName(group.name())).collect(Collectors.toSet());
    }

    @Override
    public Set<Username> membersOf(GroupName name) {
        GroupWithMembers group = present(
                groups.aggregate(
                                List.of(
                                        match(eq("name", name.value())),
                                        lookup("users", "_id", "memberships.group", "members")),
                                GroupWithMembers.class)
                        .first(),
                name);
        return group.members().stream().map(user -> new Username(user.name())).collect(Collectors.toSet());
    }

    @Override
    public Map<GroupName, Instant> datesOfJoining(Username member) {
        Map<UUID, Instant> dates = user(member).memberships().stream()
                .collect(Collectors.toMap(MembershipDocument::group, MembershipDocument::joinedOn));
        return groups.find(in("_id", dates.keySet())).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(
                        group -> new GroupName(group.name()), group -> Objects.requireNonNull(dates.get(group.id()))));
    }

    @Override
    public void deleteTag(TagName name) {
        TagDocument tag = tag(name);
        inTransaction(session -> {
            posts.updateMany(session, eq("tags", tag.id()), pull("tags", tag.id()));
            return tags.deleteOne(session, eq("_id", tag.id()));
        });
    }

    @Override
    public void deleteUser(Username name) {
        UserDocument user = user(name);
        inTransaction(session -> {
            groups.updateMany(session, eq("owner", user.id()), combine(set("owner", null), inc("revision", 1L)));
            posts.deleteMany(session, eq("author", user.id()));
            return requireOne(
                    users.deleteOne(session, and(eq("_id", user.id()), eq("revision", user.revision())))
                            .getDeletedCount(),
                    name);
        });
    }

    @Override
    public boolean register(UserId id, Username name) {
        try {
            users.insertOne(newUser(id, name));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public void write(UserId id, Username name, List<PostId> newPosts) {
        inTransaction(session -> {
            users.insertOne(session, newUser(id, name));
            return posts.insertMany(
                    session,
                    newPosts.stream().map(post -> newPost(post, id.value())).toList());
        });
    }

    @Override
    public int readInPages(Username author, int pageSize) {
        Bson theirs = eq("author", user(author).id());
        int characters = 0;
        List<PostDocument> page = page(theirs, pageSize);
        while (!page.isEmpty()) {
            characters += characters(page);
            UUID last = page.get(page.size() - 1).id();
            page = page.size() < pageSize ? List.of() : page(and(theirs, gt("_id", last)), pageSize);
        }
        return characters;
    }

    /** With the batch as large as the page: the first batch of a server ends after 101 documents otherwise. */
    private List<PostDocument> page(Bson filter, int size) {
        return posts.find(filter)
                .sort(ascending("_id"))
                .limit(size)
                .batchSize(size)
                .into(new ArrayList<>());
    }

    private UserDocument user(Username name) {
        return present(users.find(eq("name", name.value())).first(), name);
    }

    private PostDocument post(PostId id) {
        return present(posts.find(eq("_id", id.value())).first(), id);
    }

    private TagDocument tag(TagName name) {
        return present(tags.find(eq("name", name.value())).first(), name);
    }

    private static UserDocument newUser(UserId id, Username name) {
        return new UserDocument(id.value(), name.value(), 1, List.of());
    }

    private static PostDocument newPost(PostId id, UUID author) {
        return new PostDocument(id.value(), author, Target.TITLE.value(), Target.CONTENT.value(), 1, List.of());
    }

    private static int characters(Collection<PostDocument> posts) {
        return posts.stream()
                .mapToInt(post -> post.title().length() + post.content().length())
                .sum();
    }

    private <T> T inTransaction(Function<ClientSession, T> writes) {
        try (ClientSession session = client.startSession()) {
            return transactions ? session.withTransaction(() -> writes.apply(session)) : writes.apply(session);
        }
    }

    static <T> T present(@Nullable T found, Object wanted) {
        if (found == null) {
            throw new IllegalStateException("there is no " + wanted);
        }
        return found;
    }

    static boolean requireOne(long changed, Object what) {
        if (changed != 1) {
            throw new IllegalStateException("somebody changed or removed " + what);
        }
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
