package dev.portwise.comparison.workload;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one run of a step works on. It is stored before the run.
 *
 * @param newIds ids for what the run stores
 */
public record Target(List<User> users, List<Group> groups, Tag tag, List<UUID> newIds) {

    public static final Title TITLE = new Title("Ports and adapters, measured");
    public static final Content CONTENT = new Content("The domain does not know who keeps it. ".repeat(5));
    public static final Instant JOINED = Instant.parse("2026-03-01T12:00:00.123Z");

    /** So many users with so many posts each, and so many groups that nobody is in. */
    public static Target of(int users, int posts, int groups) {
        String mark = newId().toString();
        return new Target(
                numbered(users, number -> user("user-" + number + "-" + mark, posts)),
                numbered(
                        groups,
                        number -> Group.found(new GroupId(newId()), new GroupName("group-" + number + "-" + mark))),
                Tag.named(new TagId(newId()), new TagName("tag-" + mark)),
                List.of(newId()));
    }

    /** Puts the tag on every post. */
    Target tagged() {
        posts().forEach(post -> post.tag(tag));
        return this;
    }

    /** Makes every user a member of every group. */
    Target joined() {
        users.forEach(user -> groups.forEach(group -> user.join(group, JOINED)));
        return this;
    }

    /** Makes the first user the owner of every group. */
    Target owned() {
        groups.forEach(group -> group.handTo(user().id()));
        return this;
    }

    /** With so many ids for what the run stores. */
    Target storing(int rows) {
        return new Target(
                users, groups, tag, Stream.generate(Target::newId).limit(rows).toList());
    }

    /** The same with new ids for what the run stores, for one more run on the same rows. */
    public Target again() {
        return storing(newIds.size());
    }

    /** The same users, and the groups of another target. */
    public Target besideGroupsOf(Target other) {
        return new Target(users, other.groups, tag, newIds);
    }

    public User user() {
        return users.get(0);
    }

    public User other() {
        return users.get(1);
    }

    Group group() {
        return groups.get(0);
    }

    Post post() {
        return user().posts().iterator().next();
    }

    public Stream<Post> posts() {
        return users.stream().flatMap(user -> user.posts().stream());
    }

    private static User user(String name, int posts) {
        User user = User.register(new UserId(newId()), new Username(name));
        IntStream.range(0, posts).forEach(number -> user.write(new PostId(newId()), TITLE, CONTENT));
        return user;
    }

    private static <T> List<T> numbered(int count, IntFunction<T> made) {
        return IntStream.range(0, count).mapToObj(made).toList();
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
