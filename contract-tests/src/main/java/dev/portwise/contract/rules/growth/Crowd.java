package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * As many stored users, posts, tags and groups. Each user has written one of the posts. In a linked crowd each has the
 * tag, the group and the owner of the same number. Everybody has the first tag and group. The first user is in every
 * group, and the first post has as many tags as a post can have.
 */
record Crowd(String name, List<User> users, List<Post> posts, List<Tag> tags, List<Group> groups) {

    static Crowd stored(AdapterUnderTest on, String name, int size, boolean linked) {
        List<User> users = each(size, number -> user(name + " user " + number));
        List<Post> posts = users.stream().map(user -> post(user, name)).toList();
        List<Tag> tags = each(size, number -> tag(name + " tag " + number));
        List<Group> groups = each(size, number -> group(name + " group " + number));
        for (int number = 0; linked && number < size; number++) {
            groups.get(number).handTo(users.get(number).id());
            for (int other : number == 0 ? new int[] {0} : new int[] {0, number}) {
                posts.get(number).tag(tags.get(other));
                users.get(number).join(groups.get(other), NOON);
            }
            if (number > 0) {
                users.get(0).join(groups.get(number), NOON);
            }
            if (number < Post.MAX_TAGS) {
                posts.get(0).tag(tags.get(number));
            }
        }
        on.given(Stream.of(users, tags, groups).flatMap(List::stream).toArray());
        return new Crowd(name, users, posts, tags, groups);
    }

    private static <A> List<A> each(int size, Function<Integer, A> make) {
        return IntStream.range(0, size).boxed().map(make).toList();
    }

    List<User> users(Repositories in) {
        return in.users().byIds(users.stream().map(User::id).toList(), Fetch.nothing());
    }

    List<Post> posts(Repositories in) {
        return in.posts().byIds(posts.stream().map(Post::id).toList(), Fetch.nothing());
    }

    /** With their tags, which are read before one is put on or taken off. */
    List<Post> postsWithTags(Repositories in) {
        return in.posts().byIds(posts.stream().map(Post::id).toList(), Fetch.with(OfPost.TAGS));
    }

    List<Tag> tags(Repositories in) {
        return in.tags().byIds(tags.stream().map(Tag::id).toList(), Fetch.nothing());
    }

    List<Group> groups(Repositories in) {
        return in.groups().byIds(groups.stream().map(Group::id).toList(), Fetch.nothing());
    }
}
