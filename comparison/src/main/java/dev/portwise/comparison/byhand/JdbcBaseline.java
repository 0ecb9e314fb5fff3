package dev.portwise.comparison.byhand;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.byhand.JdbcRows.Joined;
import dev.portwise.comparison.byhand.JdbcRows.Named;
import dev.portwise.comparison.byhand.JdbcRows.Page;
import dev.portwise.comparison.byhand.JdbcRows.Post;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.InvalidValue;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps written by hand in JDBC, on the tables of the SQL adapters. What belongs to a deleted row goes by foreign key. */
public final class JdbcBaseline implements Subject {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcDatabase database;

    public JdbcBaseline(StoreSettings store) {
        database = new JdbcDatabase(store);
    }

    @Override
    public UserId find(Username name) {
        return new UserId(reading(queries -> queries.user(name)).id());
    }

    @Override
    public int readLazily(Username name) {
        return characters(reading(queries -> queries.posts(queries.user(name))));
    }

    @Override
    public int readEagerly(Username name) {
        return characters(reading(queries -> queries.userWithPosts(name)).children());
    }

    @Override
    public int readManyEagerly(List<UserId> users) {
        return reading(queries -> queries.usersWithPosts(users)).stream()
                .mapToInt(user -> characters(user.children()))
                .sum();
    }

    @Override
    public void append(Username author, PostId newPost) {
        database.inTransaction(transaction -> {
            Named user = new JdbcQueries(transaction).user(author);
            return transaction.update(
                    JdbcTargets.INSERT_POST, newPost.value(), user.id(), Target.TITLE.value(), Target.CONTENT.value());
        });
    }

    @Override
    public void move(PostId id, Username newAuthor) {
        String update = "update posts set author_id = ?, revision = revision + 1 where id = ? and revision = ?";
        database.inTransaction(transaction -> {
            JdbcQueries queries = new JdbcQueries(transaction);
            Post post = queries.post(id);
            Named user = queries.user(newAuthor);
            requireUnchanged(transaction.update(update, user.id(), post.id(), post.revision()), "post " + id);
            return user;
        });
    }

    @Override
    public void tag(PostId id, TagName name) {
        database.inTransaction(transaction -> {
            JdbcQueries queries = new JdbcQueries(transaction);
            Joined<Post, Named> post = queries.postWithTags(id);
            Named tag = queries.tag(name);
            if (post.children().contains(tag)) {
                return 0;
            }
            if (post.children().size() >= dev.portwise.domain.model.Post.MAX_TAGS) {
                throw new InvalidValue("the post " + id + " has as many tags as a post can have");
            }
            return transaction.update(JdbcTargets.INSERT_POST_TAG, post.root().id(), tag.id());
        });
    }

    @Override
    public void untag(PostId id, TagName name) {
        String delete = "delete from post_tags where post_id = ? and tag_id = ?";
        database.inTransaction(transaction -> {
            Joined<Post, Named> post = new JdbcQueries(transaction).postWithTags(id);
            for (Named tag : post.children()) {
                if (tag.name().equals(name.value())) {
                    transaction.update(delete, post.root().id(), tag.id());
                }
            }
            return post;
        });
    }

    @Override
    public void withdraw(Username author, PostId post) {
        String delete = "delete from posts where id = ? and author_id = ?";
        database.inTransaction(transaction -> {
            Named user = new JdbcQueries(transaction).user(author);
            if (transaction.update(delete, post.value(), user.id()) != 1) {
                throw new NotFound("post of " + author, post);
            }
            return user;
        });
    }

    @Override
    public boolean join(Username user, GroupName group, Instant at) {
        return database.inTransactionUnlessDuplicate(transaction -> {
            JdbcQueries queries = new JdbcQueries(transaction);
            UUID member = queries.user(user).id();
            return transaction.update(
                    JdbcTargets.INSERT_MEMBERSHIP, member, queries.group(group).id(), at);
        });
    }

    @Override
    public Set<GroupName> groupsOf(Username member) {
        return reading(queries -> queries.userWithGroups(member)).children().stream()
                .map(membership -> new GroupName(membership.otherEnd().name()))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<Username> membersOf(GroupName group) {
        return reading(queries -> queries.groupWithMembers(group)).children().stream()
                .map(membership -> new Username(membership.otherEnd().name()))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<GroupName, Instant> datesOfJoining(Username member) {
        return reading(queries -> queries.memberships(queries.user(member))).stream()
                .collect(Collectors.toMap(
                        membership -> new GroupName(membership.otherEnd().name()),
                        membership -> membership.joinedOn()));
    }

    @Override
    public void deleteTag(TagName name) {
        database.inTransaction(transaction -> transaction.update(
                "delete from tags where id = ?",
                new JdbcQueries(transaction).tag(name).id()));
    }

    @Override
    public void deleteUser(Username name) {
        String disown = "update user_group set owner_id = null, revision = revision + 1 where owner_id = ?";
        String delete = "delete from users where id = ? and revision = ?";
        database.inTransaction(transaction -> {
            Named user = new JdbcQueries(transaction).user(name);
            transaction.update(disown, user.id());
            requireUnchanged(transaction.update(delete, user.id(), user.revision()), "user " + name);
            return user;
        });
    }

    @Override
    public boolean register(UserId id, Username name) {
        return database.inTransactionUnlessDuplicate(
                transaction -> transaction.update(JdbcTargets.INSERT_USER, id.value(), name.value()));
    }

    @Override
    public void write(UserId id, Username name, List<PostId> newPosts) {
        database.inTransaction(transaction -> {
            transaction.update(JdbcTargets.INSERT_USER, id.value(), name.value());
            Stream<Object[]> posts = newPosts.stream()
                    .map(post -> new Object[] {post.value(), id.value(), Target.TITLE.value(), Target.CONTENT.value()});
            transaction.batch(JdbcTargets.INSERT_POST, posts);
            return id;
        });
    }

    @Override
    public int readInPages(Username author, int pageSize) {
        return reading(queries -> {
            Named user = queries.user(author);
            Page page = queries.posts(user, BEFORE_ALL, pageSize);
            int characters = characters(page.posts());
            while (page.more()) {
                UUID last = page.posts().get(pageSize - 1).id();
                page = queries.posts(user, last, pageSize);
                characters += characters(page.posts());
            }
            return characters;
        });
    }

    private static int characters(List<Post> posts) {
        return posts.stream()
                .mapToInt(post -> post.title().length() + post.content().length())
                .sum();
    }

    private static void requireUnchanged(int written, String what) {
        if (written != 1) {
            throw new Conflict("the " + what + " was changed or removed by somebody else meanwhile", null);
        }
    }

    private <T> T reading(Reading<T> reading) {
        return database.inTransaction(transaction -> reading.by(new JdbcQueries(transaction)));
    }

    @Override
    public void close() {
        database.close();
    }

    /** What a transaction reads. */
    @FunctionalInterface
    private interface Reading<T> {

        T by(JdbcQueries queries) throws SQLException;
    }
}
