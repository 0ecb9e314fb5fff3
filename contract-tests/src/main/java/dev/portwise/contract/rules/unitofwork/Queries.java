package dev.portwise.contract.rules.unitofwork;

import static java.util.Map.entry;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

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
                    "tags.inIdOrder",
                    (in, post) ->
                            in.tags().inIdOrder(PAGE, Fetch.nothing()).items().size() == 1),
            entry("tags.count", (in, post) -> in.tags().count() == 1),
            entry(
                    "groups.byName",
                    (in, post) -> in.groups().byName(group(post).name()).isPresent()),
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

    private Queries() {}

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
