package dev.portwise.contract.rules.unitofwork;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.tag;
import static java.util.Map.entry;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Repositories;
import java.util.Map;
import java.util.Objects;

/** What one unit writes in each of many rounds, and what shows whether the next unit sees it. */
@FunctionalInterface
interface NextReading {

    int ROUNDS = 300;

    /** Whether a unit sees what was written in a round. */
    boolean test(Repositories all, Sample sample, int round);

    Map<String, NextReading> ALL = Map.ofEntries(
            entry(
                    "users.byId",
                    (all, sample, round) ->
                            all.users().get(sample.alice().id()).name().equals(name(sample, round))),
            entry(
                    "users.byName",
                    (all, sample, round) ->
                            all.users().byName(name(sample, round)).isPresent()),
            entry(
                    "users.inNameOrder",
                    (all, sample, round) -> all.users()
                            .inNameOrder(PageRequest.first(1), Fetch.nothing())
                            .items()
                            .get(0)
                            .name()
                            .equals(name(sample, round))),
            entry(
                    "posts.byId",
                    (all, sample, round) ->
                            all.posts().get(sample.plain().id()).title().equals(title(round))),
            entry(
                    "user.posts",
                    (all, sample, round) -> all.users().get(sample.alice().id()).posts().stream()
                            .anyMatch(post -> post.title().equals(title(round)))),
            entry("tags.count", (all, sample, round) -> all.tags().count() == 2 + round),
            entry(
                    "groups.hasMember",
                    (all, sample, round) -> all.groups()
                                    .hasMember(sample.empty().id(), sample.bob().id())
                            == isOdd(round)),
            entry(
                    "users.membersOf",
                    (all, sample, round) ->
                            all.users().membersOf(sample.empty().id()).contains(sample.bob()) == isOdd(round)));

    static NextReading of(String name) {
        return Objects.requireNonNull(ALL.get(name));
    }

    /** Changes a user and a post, adds a tag, and makes a membership or takes it away. */
    static void write(Repositories all, Sample sample, int round) {
        all.users().get(sample.alice().id()).rename(name(sample, round));
        Post post = all.posts().get(sample.plain().id());
        post.edit(title(round), post.content());
        all.tags().add(tag("tag of round " + round));
        User bob = all.users().get(sample.bob().id());
        Group group = all.groups().get(sample.empty().id());
        if (isOdd(round)) {
            bob.join(group, NOON);
        } else {
            bob.leave(group);
        }
    }

    private static Username name(Sample sample, int round) {
        return new Username("a" + round + " " + sample.alice().id().value());
    }

    private static Title title(int round) {
        return new Title("round " + round);
    }

    private static boolean isOdd(int round) {
        return round % 2 == 1;
    }
}
