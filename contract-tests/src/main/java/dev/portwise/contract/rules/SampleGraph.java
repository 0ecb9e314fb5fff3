package dev.portwise.contract.rules;

import static dev.portwise.contract.rules.Fixtures.EVENING;
import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stored aggregates of every kind with none, one, two and three of each relation, which share the other ends. Some have
 * one relation and not the other. Names are in the opposite order of ids. Titles repeat. The lists are in the order of ids.
 */
public record SampleGraph(List<User> users, List<Post> posts, List<Tag> tags, List<Group> groups) {

    public SampleGraph {
        users = List.copyOf(users);
        posts = List.copyOf(posts);
        tags = List.copyOf(tags);
        groups = List.copyOf(groups);
    }

    public static SampleGraph storedBy(AdapterUnderTest on) {
        List<User> users = Stream.of("erin", "dave", "carol", "bob", "alice")
                .map(Fixtures::user)
                .toList();
        User one = users.get(1);
        User two = users.get(2);
        User three = users.get(3);
        User silent = users.get(4);
        List<Post> posts = List.of(
                post(one, "c"), post(two, "b"), post(two, "b"), post(three, "a"), post(three, "b"), post(three, "a"));
        List<Tag> tags = List.of(tag("zen"), tag("yaml"), tag("xml"), tag("web"), tag("vim"));
        put(tags.get(1), posts.get(0));
        put(tags.get(2), posts.get(0), posts.get(1), posts.get(3));
        put(tags.get(3), posts.get(0), posts.get(1), posts.get(2));
        List<Group> groups = List.of(group("zoo"), group("yoga"), group("wine"), group("tea"), group("rum"));
        one.join(groups.get(1), NOON);
        Stream.of(one, two).forEach(user -> user.join(groups.get(2), EVENING));
        Stream.of(one, two, silent).forEach(user -> user.join(groups.get(3), NOON));
        groups.get(1).handTo(one.id());
        groups.get(2).handTo(users.get(0).id());
        groups.get(3).handTo(users.get(0).id());
        groups.get(4).handTo(two.id());
        on.given(Stream.of(users, tags, groups).flatMap(List::stream).toArray());
        return new SampleGraph(users, posts, tags, groups);
    }

    private static void put(Tag tag, Post... posts) {
        Stream.of(posts).forEach(post -> post.tag(tag));
    }
}
