package dev.portwise.comparison.byhand;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.MongoRows.GroupRow;
import dev.portwise.comparison.byhand.MongoRows.MembershipRow;
import dev.portwise.comparison.byhand.MongoRows.PostRow;
import dev.portwise.comparison.byhand.MongoRows.TagRow;
import dev.portwise.comparison.byhand.MongoRows.UserRow;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The steps written by hand with MongoDB's driver, in as few commands as the promises allow. A single read or a change of
 * one document needs no transaction. A guard keeps others from removing the end of a new reference; it is part of the
 * command that finds that end. A lookup answers with one list, which ends at 16 MB: about 50,000 posts of the targets.
 */
public final class MongoBaseline implements Subject {

    /** Larger than any answer: the first batch of a server ends after 101 documents otherwise. */
    private static final int AT_ONCE = 1_000_000;

    private static final Bson GUARD = inc("guards", 1L);
    private static final Bson NAMED = include("name", "revision");
    private static final Bson GROUP = include("name", "owner", "revision");
    private static final Bson POST = include("title", "content", "revision");
    private static final Bson FREE_FOR_A_TAG = exists("tags." + (Post.MAX_TAGS - 1), false);

    private final MongoClient client;
    private final MongoSessions sessions;
    private final MongoCollection<Document> users;
    private final MongoCollection<Document> posts;
    private final MongoCollection<Document> tags;
    private final MongoCollection<Document> groups;

    /** @param transactions whether the server has transactions; else each command stands for itself */
    public MongoBaseline(StoreSettings store, boolean transactions) {
        MongoAddress address = MongoAddress.of(store);
        client = MongoClients.create(address.settings()
                // A single read, too, is of one moment, also when it joins collections
                .readConcern(transactions ? ReadConcern.SNAPSHOT : ReadConcern.DEFAULT)
                .build());
        sessions = new MongoSessions(client, transactions);
        MongoDatabase database = client.getDatabase(address.database());
        users = database.getCollection("users");
        posts = database.getCollection("posts");
        tags = database.getCollection("tags");
        groups = database.getCollection("groups");
    }

    @Override
    public UserId find(Username name) {
        Document user = users.find(named(name.value())).projection(NAMED).first();
        return new UserId(UserRow.of(present(user, name)).id());
    }

    @Override
    public int readLazily(Username name) {
        return sessions.reading(session -> {
            UserRow user = user(session, name);
            return PostRow.characters(posts(posts.find(session, eq("author", user.id())), 0));
        });
    }

    @Override
    public int readEagerly(Username name) {
        return charactersOfUsers(named(name.value()), 1);
    }

    @Override
    public int readManyEagerly(List<UserId> wanted) {
        return charactersOfUsers(in("_id", wanted.stream().map(UserId::value).toList()), wanted.size());
    }

    private int charactersOfUsers(Bson filter, int expected) {
        List<Document> found = users.aggregate(List.of(match(filter), lookup("posts", "_id", "author", "posts")))
                .batchSize(AT_ONCE)
                .into(new ArrayList<>());
        if (found.size() < expected) {
            throw new IllegalStateException("users are missing: " + filter);
        }
        int characters = 0;
        for (Document user : found) {
            UserRow.of(user);
            characters += PostRow.characters(user.getList("posts", Document.class).stream()
                    .map(PostRow::of)
                    .toList());
        }
        return characters;
    }

    @Override
    public void append(Username author, PostId newPost) {
        sessions.writing(session -> {
            UserRow user = guardedUser(session, author);
            return posts.insertOne(session, newPost(newPost, user.id()));
        });
    }

    @Override
    public void move(PostId id, Username newAuthor) {
        sessions.writing(session -> {
            Document found =
                    posts.find(session, eq("_id", id.value())).projection(POST).first();
            PostRow post = PostRow.of(present(found, id));
            UserRow user = guardedUser(session, newAuthor);
            return require(
                    posts.updateOne(
                                            session,
                                            and(eq("_id", post.id()), eq("revision", post.revision())),
                                            combine(set("author", user.id()), inc("revision", 1L)))
                                    .getMatchedCount()
                            == 1,
                    id);
        });
    }

    @Override
    public void tag(PostId id, TagName name) {
        sessions.writing(session -> {
            TagRow tag = TagRow.of(
                    present(tags.findOneAndUpdate(session, named(name.value()), GUARD, projecting(NAMED)), name));
            Document tagged = posts.findOneAndUpdate(
                    session,
                    and(eq("_id", id.value()), or(FREE_FOR_A_TAG, eq("tags", tag.id()))),
                    addToSet("tags", tag.id()),
                    projecting(POST));
            return PostRow.of(present(tagged, id + " with fewer than " + Post.MAX_TAGS + " tags"));
        });
    }

    @Override
    public void untag(PostId id, TagName name) {
        Document found = tags.find(named(name.value())).projection(NAMED).first();
        TagRow tag = TagRow.of(present(found, name));
        PostRow.of(
                present(posts.findOneAndUpdate(eq("_id", id.value()), pull("tags", tag.id()), projecting(POST)), id));
    }

    @Override
    public void withdraw(Username author, PostId post) {
        Document found = users.find(named(author.value())).projection(NAMED).first();
        UserRow user = UserRow.of(present(found, author));
        PostRow.of(present(
                posts.findOneAndDelete(
                        and(eq("_id", post.value()), eq("author", user.id())),
                        new FindOneAndDeleteOptions().projection(POST)),
                post));
    }

    @Override
    public boolean join(Username name, GroupName groupName, Instant at) {
        return sessions.writing(session -> {
            GroupRow group = GroupRow.of(present(
                    groups.findOneAndUpdate(session, named(groupName.value()), GUARD, projecting(GROUP)), groupName));
            // No index keeps the elements of one document unique: the filter does
            Document joined = users.findOneAndUpdate(
                    session,
                    and(named(name.value()), ne("memberships.group", group.id())),
                    push("memberships", MongoDocuments.membership(group.id(), at)),
                    projecting(NAMED));
            if (joined == null) {
                user(session, name);
                if (session.hasActiveTransaction()) {
                    session.abortTransaction();
                }
                return false;
            }
            UserRow.of(joined);
            return true;
        });
    }

    @Override
    public Set<GroupName> groupsOf(Username member) {
        Document user = users.aggregate(
                        List.of(match(named(member.value())), lookup("groups", "memberships.group", "_id", "groups")))
                .first();
        UserRow.of(present(user, member));
        return present(user, member).getList("groups", Document.class).stream()
                .map(GroupRow::of)
                .map(group -> new GroupName(group.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Username> membersOf(GroupName name) {
        Document group = groups.aggregate(List.of(
                        match(named(name.value())),
                        lookup("users", "_id", "memberships.group", "members"),
                        project(exclude("members.memberships"))))
                .first();
        GroupRow.of(present(group, name));
        return present(group, name).getList("members", Document.class).stream()
                .map(UserRow::of)
                .map(user -> new Username(user.name()))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<GroupName, Instant> datesOfJoining(Username member) {
        return sessions.reading(session -> {
            Document user = present(
                    users.find(session, named(member.value()))
                            .projection(include("name", "revision", "memberships"))
                            .first(),
                    member);
            UserRow.of(user);
            Map<UUID, MembershipRow> memberships = user.getList("memberships", Document.class).stream()
                    .map(MembershipRow::of)
                    .collect(Collectors.toMap(MembershipRow::group, membership -> membership));
            return groups
                    .find(session, in("_id", memberships.keySet()))
                    .projection(GROUP)
                    .batchSize(AT_ONCE)
                    .map(GroupRow::of)
                    .into(new ArrayList<>())
                    .stream()
                    .collect(Collectors.toMap(
                            group -> new GroupName(group.name()),
                            group -> Objects.requireNonNull(memberships.get(group.id()))
                                    .joinedOn()));
        });
    }

    @Override
    public void deleteTag(TagName name) {
        sessions.writing(session -> {
            Document found = tags.findOneAndDelete(
                    session, named(name.value()), new FindOneAndDeleteOptions().projection(NAMED));
            TagRow tag = TagRow.of(present(found, name));
            return posts.updateMany(session, eq("tags", tag.id()), pull("tags", tag.id()));
        });
    }

    @Override
    public void deleteUser(Username name) {
        sessions.writing(session -> {
            UserRow user = user(session, name);
            groups.updateMany(session, eq("owner", user.id()), combine(set("owner", null), inc("revision", 1L)));
            posts.deleteMany(session, eq("author", user.id()));
            return require(
                    users.deleteOne(session, and(eq("_id", user.id()), eq("revision", user.revision())))
                                    .getDeletedCount()
                            == 1,
                    name);
        });
    }

    @Override
    public boolean register(UserId id, Username name) {
        try {
            users.insertOne(MongoDocuments.user(id, name.value(), List.of()));
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
        sessions.writing(session -> {
            users.insertOne(session, MongoDocuments.user(id, name.value(), List.of()));
            return posts.insertMany(
                    session,
                    newPosts.stream().map(post -> newPost(post, id.value())).toList());
        });
    }

    @Override
    public int readInPages(Username author, int pageSize) {
        return sessions.reading(session -> {
            UserRow user = user(session, author);
            Bson theirs = eq("author", user.id());
            Bson rest = theirs;
            int characters = 0;
            while (true) {
                // One post more tells whether there is another page
                List<PostRow> found = posts(posts.find(session, rest), pageSize + 1);
                if (found.size() <= pageSize) {
                    return characters + PostRow.characters(found);
                }
                List<PostRow> page = found.subList(0, pageSize);
                characters += PostRow.characters(page);
                rest = and(theirs, gt("_id", page.get(pageSize - 1).id()));
            }
        });
    }

    private static List<PostRow> posts(FindIterable<Document> found, int limit) {
        return found.projection(POST)
                .sort(ascending("_id"))
                .limit(limit)
                .batchSize(AT_ONCE)
                .map(PostRow::of)
                .into(new ArrayList<>());
    }

    private UserRow user(ClientSession session, Username name) {
        Document found =
                users.find(session, named(name.value())).projection(NAMED).first();
        return UserRow.of(present(found, name));
    }

    private UserRow guardedUser(ClientSession session, Username name) {
        Document found = users.findOneAndUpdate(session, named(name.value()), GUARD, projecting(NAMED));
        return UserRow.of(present(found, name));
    }

    private static Document newPost(PostId id, UUID author) {
        return MongoDocuments.post(id, author, Target.TITLE.value(), Target.CONTENT.value());
    }

    private static Bson named(String name) {
        return eq("name", name);
    }

    private static FindOneAndUpdateOptions projecting(Bson fields) {
        return new FindOneAndUpdateOptions().projection(fields);
    }

    private static Document present(@Nullable Document found, Object wanted) {
        if (found == null) {
            throw new IllegalStateException("there is no " + wanted);
        }
        return found;
    }

    private static boolean require(boolean unchanged, Object what) {
        if (!unchanged) {
            throw new IllegalStateException("somebody changed or removed " + what);
        }
        return true;
    }

    @Override
    public void close() {
        client.close();
    }
}
