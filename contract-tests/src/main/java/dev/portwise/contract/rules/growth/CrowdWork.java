package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.EVENING;
import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.rules.Ends;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What is read or changed of each of a {@link Crowd}.
 *
 * @param name at most twenty characters, because the crowd's names begin with it
 * @param linked whether the crowd is linked before
 */
record CrowdWork(String name, boolean linked, BiConsumer<Repositories, Crowd> work) {

    private static CrowdWork apart(String name, BiConsumer<Repositories, Crowd> work) {
        return new CrowdWork(name, false, work);
    }

    private static CrowdWork linked(String name, BiConsumer<Repositories, Crowd> work) {
        return new CrowdWork(name, true, work);
    }

    static List<CrowdWork> adding() {
        return List.of(
                apart(
                        "add users",
                        (in, crowd) -> in.users()
                                .addAll(crowd.users().stream()
                                        .map(old -> user("new " + old.name()))
                                        .toList())),
                apart(
                        "add tags",
                        (in, crowd) -> in.tags()
                                .addAll(crowd.tags().stream()
                                        .map(old -> tag("new " + old.name()))
                                        .toList())),
                apart(
                        "add groups",
                        (in, crowd) -> in.groups()
                                .addAll(crowd.users(in).stream()
                                        .map(CrowdWork::owned)
                                        .toList())),
                apart(
                        "add posts",
                        (in, crowd) -> in.posts()
                                .addAll(crowd.users(in).stream()
                                        .map(author -> post(author, "new"))
                                        .toList())),
                apart("write posts", (in, crowd) -> crowd.users(in).forEach(author -> post(author, "new"))),
                apart(
                        "tag anew",
                        (in, crowd) -> crowd.postsWithTags(in)
                                .forEach(post -> post.tag(
                                        tag("new " + post.author().orElseThrow().name())))),
                apart(
                        "add all",
                        (in, crowd) -> crowd.users().forEach(old -> {
                            User added = user("new " + old.name());
                            Group owned = owned(added);
                            post(added, "new").tag(tag("new " + old.name()));
                            added.join(owned, NOON);
                            in.users().add(added);
                            in.groups().add(owned);
                        })));
    }

    private static Group owned(User owner) {
        Group group = group("of " + owner.name());
        group.handTo(owner.id());
        return group;
    }

    static List<CrowdWork> changing() {
        return List.of(
                apart(
                        "rename users",
                        (in, crowd) ->
                                crowd.users(in).forEach(user -> user.rename(new Username("new " + user.name())))),
                apart(
                        "rename tags",
                        (in, crowd) -> crowd.tags(in).forEach(tag -> tag.rename(new TagName("new " + tag.name())))),
                apart(
                        "rename groups",
                        (in, crowd) ->
                                crowd.groups(in).forEach(group -> group.rename(new GroupName("new " + group.name())))),
                apart(
                        "edit posts",
                        (in, crowd) -> crowd.posts(in).forEach(post -> post.edit(post.title(), new Content("new")))),
                apart("change in turns", (in, crowd) -> {
                    Iterator<Post> posts = crowd.posts(in).iterator();
                    Iterator<Tag> tags = crowd.tags(in).iterator();
                    Iterator<Group> groups = crowd.groups(in).iterator();
                    for (User user : crowd.users(in)) {
                        user.rename(new Username("new " + user.name()));
                        posts.next().edit(new Title("new"), new Content("new"));
                        Tag tag = tags.next();
                        tag.rename(new TagName("new " + tag.name()));
                        Group group = groups.next();
                        group.rename(new GroupName("new " + group.name()));
                    }
                }),
                apart("move posts", (in, crowd) -> pairs(crowd.posts(in), rotated(crowd.users(in)), Post::moveTo)),
                apart(
                        "hand over",
                        (in, crowd) ->
                                pairs(crowd.groups(in), crowd.users(in), (group, user) -> group.handTo(user.id()))),
                linked("disown", (in, crowd) -> crowd.groups(in).forEach(Group::disown)),
                apart(
                        "exchange users",
                        (in, crowd) -> pairs(
                                crowd.users(in), rotated(crowd.users()), (user, next) -> user.rename(next.name()))),
                apart(
                        "exchange tags",
                        (in, crowd) ->
                                pairs(crowd.tags(in), rotated(crowd.tags()), (tag, next) -> tag.rename(next.name()))),
                apart(
                        "exchange groups",
                        (in, crowd) -> pairs(
                                crowd.groups(in), rotated(crowd.groups()), (group, next) -> group.rename(next.name()))),
                apart(
                        "replace users",
                        (in, crowd) -> crowd.users(in).forEach(user -> {
                            in.users().remove(user);
                            in.users().add(user(user.name().value()));
                        })),
                apart(
                        "replace tags",
                        (in, crowd) -> crowd.tags(in).forEach(tag -> {
                            in.tags().remove(tag);
                            in.tags().add(tag(tag.name().value()));
                        })),
                apart(
                        "replace groups",
                        (in, crowd) -> crowd.groups(in).forEach(group -> {
                            in.groups().remove(group);
                            in.groups().add(group(group.name().value()));
                        })));
    }

    static List<CrowdWork> linking() {
        return List.of(
                apart(
                        "join each",
                        (in, crowd) ->
                                pairs(crowd.users(in), crowd.groups(in), (user, group) -> user.join(group, NOON))),
                apart("join one", (in, crowd) -> {
                    Group group = crowd.groups(in).get(0);
                    crowd.users(in).forEach(user -> user.join(group, NOON));
                }),
                apart("join all", (in, crowd) -> {
                    User user = crowd.users(in).get(0);
                    crowd.groups(in).forEach(group -> user.join(group, NOON));
                }),
                apart("tag each", (in, crowd) -> pairs(crowd.postsWithTags(in), crowd.tags(in), Post::tag)),
                apart("tag by one", (in, crowd) -> {
                    Tag tag = crowd.tags(in).get(0);
                    crowd.postsWithTags(in).forEach(post -> post.tag(tag));
                }),
                apart("tag by all", (in, crowd) -> {
                    Post post = crowd.postsWithTags(in).get(0);
                    crowd.tags(in).stream().limit(Post.MAX_TAGS).forEach(post::tag);
                }),
                linked("leave each", (in, crowd) -> pairs(crowd.users(in), crowd.groups(in), User::leave)),
                linked("leave one", (in, crowd) -> {
                    Group group = crowd.groups(in).get(0);
                    crowd.users(in).forEach(user -> user.leave(group));
                }),
                linked("leave all", (in, crowd) -> {
                    User user = crowd.users(in).get(0);
                    crowd.groups(in).forEach(user::leave);
                }),
                linked(
                        "rejoin",
                        (in, crowd) -> pairs(crowd.users(in), crowd.groups(in), (user, group) -> {
                            user.leave(group);
                            user.join(group, EVENING);
                        })),
                linked("untag each", (in, crowd) -> pairs(crowd.postsWithTags(in), crowd.tags(in), Post::untag)),
                linked("untag one", (in, crowd) -> {
                    Tag tag = crowd.tags(in).get(0);
                    crowd.postsWithTags(in).forEach(post -> post.untag(tag));
                }),
                linked("untag all", (in, crowd) -> {
                    Post post = crowd.postsWithTags(in).get(0);
                    crowd.tags(in).forEach(post::untag);
                }),
                linked(
                        "retag",
                        (in, crowd) -> crowd.postsWithTags(in).forEach(post -> {
                            post.untag(post.tags().iterator().next());
                            post.tag(tag("new " + post.author().orElseThrow().name()));
                        })));
    }

    static List<CrowdWork> removing() {
        return List.of(
                linked("remove users", (in, crowd) -> crowd.users(in).forEach(in.users()::remove)),
                linked("remove posts", (in, crowd) -> crowd.posts(in).forEach(in.posts()::remove)),
                linked("remove tags", (in, crowd) -> crowd.tags(in).forEach(in.tags()::remove)),
                apart("remove groups", (in, crowd) -> crowd.groups(in).forEach(in.groups()::remove)),
                linked(
                        "discard posts",
                        (in, crowd) -> crowd.posts(in)
                                .forEach(post -> post.author().orElseThrow().remove(post))),
                linked("remove moved", (in, crowd) -> {
                    User heir = crowd.users(in).get(0);
                    crowd.posts(in).forEach(post -> post.moveTo(heir));
                    crowd.users(in).stream().skip(1).forEach(in.users()::remove);
                }),
                linked(
                        "removeAll users",
                        (in, crowd) -> in.users()
                                .removeAll(crowd.users().stream().map(User::id).toList())),
                linked(
                        "removeAll posts",
                        (in, crowd) -> in.posts()
                                .removeAll(crowd.posts().stream().map(Post::id).toList())),
                linked(
                        "removeAll tags",
                        (in, crowd) -> in.tags()
                                .removeAll(crowd.tags().stream().map(Tag::id).toList())),
                apart(
                        "removeAll groups",
                        (in, crowd) -> in.groups()
                                .removeAll(
                                        crowd.groups().stream().map(Group::id).toList())));
    }

    static List<CrowdWork> reading() {
        List<CrowdWork> reading = new ArrayList<>();
        add(
                reading,
                "read users",
                Ends.OF_USER,
                (in, crowd, plan) ->
                        in.users().byIds(crowd.users().stream().map(User::id).toList(), plan));
        add(
                reading,
                "read posts",
                Ends.OF_POST,
                (in, crowd, plan) ->
                        in.posts().byIds(crowd.posts().stream().map(Post::id).toList(), plan));
        add(
                reading,
                "read tags",
                Ends.OF_TAG,
                (in, crowd, plan) ->
                        in.tags().byIds(crowd.tags().stream().map(Tag::id).toList(), plan));
        add(
                reading,
                "read groups",
                Ends.OF_GROUP,
                (in, crowd, plan) ->
                        in.groups().byIds(crowd.groups().stream().map(Group::id).toList(), plan));
        add(
                reading,
                "read page of tag",
                new Ends<Post>(List.of()),
                (in, crowd, plan) -> in.posts()
                        .taggedWith(crowd.tags().get(0).id(), PageRequest.first(PageRequest.MAX_LIMIT))
                        .items());
        add(
                reading,
                "read members",
                new Ends<User>(List.of()),
                (in, crowd, plan) -> in.users().membersOf(crowd.groups().get(0).id()));
        add(
                reading,
                "read groups of",
                new Ends<Group>(List.of()),
                (in, crowd, plan) -> in.groups().of(crowd.users().get(0).id()));
        return reading;
    }

    /** Reads what a plan names. */
    @FunctionalInterface
    private interface Read<A> {

        List<A> by(Repositories in, Crowd crowd, Fetch<A> plan);
    }

    /** One reading for each plan. All that was read is looked at, with the ends of the relations. */
    private static <A> void add(List<CrowdWork> reading, String name, Ends<A> ends, Read<A> read) {
        for (Fetch<A> plan : ends.plans()) {
            reading.add(linked(
                    "%s %d".formatted(name, reading.size()),
                    (in, crowd) -> assertThat(ends.shown(read.by(in, crowd, plan), plan))
                            .hasSize(crowd.users().size())));
        }
    }

    private static <A, B> void pairs(List<A> left, List<B> right, BiConsumer<A, B> change) {
        for (int number = 0; number < left.size(); number++) {
            change.accept(left.get(number), right.get(number));
        }
    }

    /** Each followed by the next, the last by the first. */
    private static <A> List<A> rotated(List<A> all) {
        return Stream.concat(all.stream().skip(1), all.stream().limit(1)).toList();
    }
}
