package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static java.util.Map.entry;

import dev.portwise.contract.rules.Fixtures;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Every query of the ports, by name. The store must hold one post with one tag; its author is the owner and only member
 * of one group.
 */
final class Queries {

    private static final PageRequest PAGE = PageRequest.first(10);

    static final Map<String, BiPredicate<Repositories, Post>> ALL = Map.ofEntries(
            entry(
                    "users.byName",
                    (in, post) -> in.users().byName(author(post).name()).isPresent()),
            entry(
                    "user.posts",
                    (in, post) -> in.users()
                            .byId(author(post).id())
                            .filter(user -> user.posts().size() == 1)
                            .isPresent()),
            entry(
                    "user.memberships",
                    (in, post) -> in.users()
                            .byId(author(post).id())
                            .filter(user -> user.memberships().size() == 1)
                            .isPresent()),
            entry(
                    "users.byIds",
                    (in, post) ->
                            in
                                    .users()
                                    .byIds(List.of(author(post).id()), Fetch.with(OfUser.POSTS, OfUser.MEMBERSHIPS))
                                    .stream()
                                    .anyMatch(user -> user.posts().size() == 1
                                            && user.groups().size() == 1)),
            entry(
                    "users.membersOf",
                    (in, post) -> in.users().membersOf(group(post).id()).size() == 1),
            entry(
                    "users.inNameOrder",
                    (in, post) -> in.users()
                                    .inNameOrder(PAGE, Fetch.nothing())
                                    .items()
                                    .size()
                            == 1),
            entry(
                    "users.inIdOrder",
                    (in, post) ->
                            in.users().inIdOrder(PAGE, Fetch.nothing()).items().size() == 1),
            entry("users.count", (in, post) -> in.users().count() == 1),
            entry(
                    "users.removeAll",
                    (in, post) -> in.users().removeAll(List.of(author(post).id())) == 1),
            entry(
                    "post.tags",
                    (in, post) -> in.posts()
                            .byId(post.id())
                            .filter(found -> found.tags().size() == 1)
                            .isPresent()),
            entry(
                    "posts.by",
                    (in, post) -> in.posts()
                                    .by(author(post).id(), PAGE, Fetch.nothing())
                                    .items()
                                    .size()
                            == 1),
            entry(
                    "posts.taggedWith",
                    (in, post) ->
                            in.posts().taggedWith(tag(post).id(), PAGE).items().size() == 1),
            entry(
                    "posts.inTitleOrder",
                    (in, post) -> in.posts().inTitleOrder(PAGE).items().size() == 1),
            entry(
                    "posts.inIdOrder",
                    (in, post) ->
                            in.posts().inIdOrder(PAGE, Fetch.nothing()).items().size() == 1),
            entry("posts.count", (in, post) -> in.posts().count() == 1),
            entry("posts.countBy", (in, post) -> in.posts().countBy(author(post).id()) == 1),
            entry("posts.removeAll", (in, post) -> in.posts().removeAll(List.of(post.id())) == 1),
            entry(
                    "tags.byName",
                    (in, post) -> in.tags().byName(tag(post).name()).isPresent()),
            entry(
                    "tag.posts",
                    (in, post) -> in.tags()
                            .byId(tag(post).id())
                            .filter(tag -> tag.posts().size() == 1)
                            .isPresent()),
            entry(
                    "tags.inIdOrder",
                    (in, post) ->
                            in.tags().inIdOrder(PAGE, Fetch.nothing()).items().size() == 1),
            entry("tags.count", (in, post) -> in.tags().count() == 1),
            entry(
                    "groups.byName",
                    (in, post) -> in.groups().byName(group(post).name()).isPresent()),
            entry(
                    "group.memberships",
                    (in, post) -> in.groups()
                            .byId(group(post).id())
                            .filter(group -> group.memberships().size() == 1)
                            .isPresent()),
            entry("groups.of", (in, post) -> in.groups().of(author(post).id()).size() == 1),
            entry(
                    "groups.ownedBy",
                    (in, post) -> in.groups().ownedBy(author(post).id()).size() == 1),
            entry(
                    "groups.inIdOrder",
                    (in, post) ->
                            in.groups().inIdOrder(PAGE, Fetch.nothing()).items().size() == 1),
            entry("groups.count", (in, post) -> in.groups().count() == 1),
            entry(
                    "groups.countMembers",
                    (in, post) -> in.groups().countMembers(group(post).id()) == 1),
            entry(
                    "groups.hasMember",
                    (in, post) ->
                            in.groups().hasMember(group(post).id(), author(post).id())));

    /** Those that change nothing. */
    static final Map<String, BiPredicate<Repositories, Post>> READS = ALL.entrySet().stream()
            .filter(query -> !query.getKey().endsWith("removeAll"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Queries() {}

    /** Aggregates of every kind, as these queries expect them, that are not stored. Their posts come with them. */
    static Post sample() {
        User alice = user("alice " + uuid());
        Group admin = Fixtures.group("admin " + uuid());
        Post post = post(alice, "one");
        post.tag(Fixtures.tag("java " + uuid()));
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        return post;
    }

    static void add(Repositories all, Post sample) {
        all.users().add(author(sample));
        all.groups().add(group(sample));
    }

    static void remove(Repositories all, Post sample) {
        all.users().removeAll(List.of(author(sample).id()));
        all.tags().removeAll(List.of(tag(sample).id()));
        all.groups().removeAll(List.of(group(sample).id()));
    }

    private static User author(Post post) {
        return post.author().orElseThrow();
    }

    private static Group group(Post post) {
        return author(post).groups().get(0);
    }

    private static Tag tag(Post post) {
        return post.tags().iterator().next();
    }
}
