package dev.portwise.comparison.plain.mybatis;

import static dev.portwise.domain.model.Post.MAX_TAGS;

import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;

/** MyBatis without ports. */
public final class PlainMyBatis implements Subject {

    private final Sessions sessions;

    public PlainMyBatis(StoreSettings store) {
        sessions = new Sessions(store);
    }

    @Override
    public UserId find(Username name) {
        return sessions.run(session -> new UserId(user(session, name).id()));
    }

    @Override
    public int readLazily(Username name) {
        return sessions.run(session -> {
            User user = user(session, name);
            return characters(posts(session).byAuthor(user.id()));
        });
    }

    @Override
    public int readEagerly(Username name) {
        return sessions.run(session ->
                characters(users(session).withPosts(name.value()).orElseThrow().posts()));
    }

    @Override
    public int readManyEagerly(List<UserId> ids) {
        return sessions.run(session -> users(session)
                .allWithPosts(ids.stream().map(UserId::value).toList())
                .stream()
                .mapToInt(user -> characters(user.posts()))
                .sum());
    }

    @Override
    public void append(Username author, PostId newPost) {
        sessions.run(session ->
                posts(session).insert(post(newPost), user(session, author).id()));
    }

    @Override
    public void move(PostId id, Username newAuthor) {
        sessions.run(session -> {
            Post post = posts(session).byId(id.value()).orElseThrow();
            User author = user(session, newAuthor);
            return requireOne(posts(session).move(post, author.id()), "the post " + id);
        });
    }

    @Override
    public void tag(PostId id, TagName name) {
        sessions.run(session -> {
            Post post = posts(session).withTags(id.value()).orElseThrow();
            if (post.tags().size() >= MAX_TAGS) {
                throw new IllegalStateException("the post " + id + " already has " + MAX_TAGS + " tags");
            }
            return posts(session).tag(post.id(), tag(session, name).id());
        });
    }

    @Override
    public void untag(PostId id, TagName name) {
        sessions.run(session -> {
            Post post = posts(session).withTags(id.value()).orElseThrow();
            post.tags().stream()
                    .filter(tag -> tag.name().equals(name.value()))
                    .forEach(tag -> posts(session).untag(post.id(), tag.id()));
            return post;
        });
    }

    @Override
    public void withdraw(Username author, PostId id) {
        sessions.run(session -> {
            User user = user(session, author);
            return requireOne(posts(session).delete(id.value(), user.id()), "the post " + id + " of " + author);
        });
    }

    @Override
    public boolean join(Username name, GroupName groupName, Instant at) {
        return sessions.runUnlessDuplicate(session -> {
            User user = user(session, name);
            Group group = groups(session).byName(groupName.value()).orElseThrow();
            groups(session).join(user.id(), group.id(), at);
        });
    }

    @Override
    public Set<GroupName> groupsOf(Username member) {
        return sessions.run(
                session -> users(session).withMemberships(member.value()).orElseThrow().memberships().stream()
                        .map(membership -> new GroupName(membership.group().name()))
                        .collect(Collectors.toSet()));
    }

    @Override
    public Set<Username> membersOf(GroupName group) {
        return sessions.run(session -> groups(session).withMembers(group.value()).orElseThrow().members().stream()
                .map(member -> new Username(member.user().name()))
                .collect(Collectors.toSet()));
    }

    @Override
    public Map<GroupName, Instant> datesOfJoining(Username member) {
        return sessions.run(session -> {
            User user = user(session, member);
            return groups(session).membershipsOf(user.id()).stream()
                    .collect(Collectors.toMap(
                            membership -> new GroupName(membership.group().name()), Membership::joinedOn));
        });
    }

    @Override
    public void deleteTag(TagName name) {
        sessions.run(session -> {
            TagMapper tags = session.getMapper(TagMapper.class);
            return requireOne(tags.delete(tag(session, name).id()), "the tag " + name);
        });
    }

    @Override
    public void deleteUser(Username name) {
        sessions.run(session -> {
            User user = user(session, name);
            groups(session).disown(user.id());
            return requireOne(users(session).delete(user), "the user " + name);
        });
    }

    @Override
    public boolean register(UserId id, Username name) {
        return sessions.runUnlessDuplicate(session -> users(session).insert(user(id, name)));
    }

    @Override
    public void write(UserId id, Username name, List<PostId> newPosts) {
        sessions.runBatch(session -> {
            users(session).insert(user(id, name));
            newPosts.forEach(post -> posts(session).insert(post(post), id.value()));
        });
    }

    @Override
    public int readInPages(Username author, int pageSize) {
        return sessions.run(session -> {
            User user = user(session, author);
            List<Post> page = posts(session).page(user.id(), null, pageSize);
            int characters = characters(page);
            while (page.size() == pageSize) {
                UUID last = page.get(pageSize - 1).id();
                page = posts(session).page(user.id(), last, pageSize);
                characters += characters(page);
            }
            return characters;
        });
    }

    private static int requireOne(int rows, String what) {
        if (rows != 1) {
            throw new IllegalStateException(what + " was changed or deleted by somebody else");
        }
        return rows;
    }

    private static UserMapper users(SqlSession session) {
        return session.getMapper(UserMapper.class);
    }

    private static PostMapper posts(SqlSession session) {
        return session.getMapper(PostMapper.class);
    }

    private static GroupMapper groups(SqlSession session) {
        return session.getMapper(GroupMapper.class);
    }

    private static User user(SqlSession session, Username name) {
        return users(session).byName(name.value()).orElseThrow();
    }

    private static Tag tag(SqlSession session, TagName name) {
        return session.getMapper(TagMapper.class).byName(name.value()).orElseThrow();
    }

    private static User user(UserId id, Username name) {
        return new User(id.value(), name.value(), 1);
    }

    private static Post post(PostId id) {
        return new Post(id.value(), Target.TITLE.value(), Target.CONTENT.value(), 1);
    }

    private static int characters(List<Post> posts) {
        return posts.stream().mapToInt(Post::characters).sum();
    }

    @Override
    public void close() {
        sessions.close();
    }
}
