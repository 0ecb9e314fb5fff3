package dev.portwise.contract.rules;

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
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Repositories;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Sample aggregates for the rules, and short ways to find them again. */
public final class Fixtures {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");
    public static final Instant EVENING = Instant.parse("2026-03-01T18:30:00.456Z");

    private Fixtures() {}

    public static UUID uuid() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    public static User user(String name) {
        return User.register(new UserId(uuid()), new Username(name));
    }

    public static List<User> users(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> user("user-%05d".formatted(number)))
                .toList();
    }

    public static Group group(String name) {
        return Group.found(new GroupId(uuid()), new GroupName(name));
    }

    public static Tag tag(String name) {
        return Tag.named(new TagId(uuid()), new TagName(name));
    }

    public static Post post(User author, String title) {
        return author.write(new PostId(uuid()), new Title(title), new Content("text of " + title));
    }

    public static List<Post> posts(User author, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> post(author, "post " + number))
                .toList();
    }

    public static User find(Repositories repositories, User user) {
        return repositories.users().byName(user.name()).orElseThrow();
    }

    public static User find(Repositories repositories, User user, Relation<User> relation) {
        return repositories.users().byName(user.name(), Fetch.with(relation)).orElseThrow();
    }

    public static Group find(Repositories repositories, Group group) {
        return repositories.groups().byName(group.name()).orElseThrow();
    }

    public static Tag find(Repositories repositories, Tag tag) {
        return repositories.tags().byName(tag.name()).orElseThrow();
    }

    public static Post find(Repositories repositories, Post post) {
        return repositories.posts().get(post.id());
    }
}
