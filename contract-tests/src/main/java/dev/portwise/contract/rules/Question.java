package dev.portwise.contract.rules;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A query of the ports about a {@link SampleGraph}.
 *
 * @param plans the plans that it takes
 * @param answer the aggregates that it must give
 */
public record Question<A>(
        String name,
        Ends<A> ends,
        List<Fetch<A>> plans,
        List<A> answer,
        BiFunction<Repositories, Fetch<A>, List<A>> ask) {

    /** Every query of the ports that gives aggregates. */
    public static List<Question<?>> about(SampleGraph graph) {
        return Stream.of(users(graph), others(graph), connected(graph), inPages(graph))
                .flatMap(List::stream)
                .toList();
    }

    /** One question for each query of the ports: the one with the longest answer. */
    public static Collection<Question<?>> oneOfEachAbout(SampleGraph graph) {
        Map<String, Question<?>> longest = new LinkedHashMap<>();
        about(graph)
                .forEach(question -> longest.merge(
                        question.name(),
                        question,
                        (one, other) -> one.answer().size() >= other.answer().size() ? one : other));
        return longest.values();
    }

    private static List<Question<?>> users(SampleGraph graph) {
        List<User> users = graph.users();
        return List.of(
                planned(
                        "users.byIds",
                        Ends.OF_USER,
                        users,
                        (in, plan) ->
                                in.users().byIds(users.stream().map(User::id).toList(), plan)),
                planned(
                        "users.byId",
                        Ends.OF_USER,
                        users,
                        (in, plan) -> users.stream()
                                .flatMap(user -> in.users().byId(user.id(), plan).stream())
                                .toList()),
                planned(
                        "users.byName",
                        Ends.OF_USER,
                        users,
                        (in, plan) -> users.stream()
                                .flatMap(user -> in.users().byName(user.name(), plan).stream())
                                .toList()));
    }

    private static List<Question<?>> others(SampleGraph graph) {
        List<Post> posts = graph.posts();
        List<Tag> tags = graph.tags();
        List<Group> groups = graph.groups();
        return List.of(
                planned(
                        "posts.byIds",
                        Ends.OF_POST,
                        posts,
                        (in, plan) ->
                                in.posts().byIds(posts.stream().map(Post::id).toList(), plan)),
                planned(
                        "posts.byId",
                        Ends.OF_POST,
                        posts,
                        (in, plan) -> posts.stream()
                                .flatMap(post -> in.posts().byId(post.id(), plan).stream())
                                .toList()),
                planned(
                        "tags.byIds",
                        Ends.OF_TAG,
                        tags,
                        (in, plan) -> in.tags().byIds(tags.stream().map(Tag::id).toList(), plan)),
                planned(
                        "tags.byId",
                        Ends.OF_TAG,
                        tags,
                        (in, plan) -> tags.stream()
                                .flatMap(tag -> in.tags().byId(tag.id(), plan).stream())
                                .toList()),
                planned(
                        "tags.byName",
                        Ends.OF_TAG,
                        tags,
                        (in, plan) -> tags.stream()
                                .flatMap(tag -> in.tags().byName(tag.name(), plan).stream())
                                .toList()),
                planned(
                        "groups.byIds",
                        Ends.OF_GROUP,
                        groups,
                        (in, plan) ->
                                in.groups().byIds(groups.stream().map(Group::id).toList(), plan)),
                planned(
                        "groups.byId",
                        Ends.OF_GROUP,
                        groups,
                        (in, plan) -> groups.stream()
                                .flatMap(group -> in.groups().byId(group.id(), plan).stream())
                                .toList()),
                planned(
                        "groups.byName",
                        Ends.OF_GROUP,
                        groups,
                        (in, plan) -> groups.stream()
                                .flatMap(group -> in.groups().byName(group.name(), plan).stream())
                                .toList()));
    }

    private static List<Question<?>> connected(SampleGraph graph) {
        Stream<Question<?>> members = graph.groups().stream()
                .map(group -> unplanned(
                        "users.membersOf",
                        Ends.OF_USER,
                        group.members(),
                        in -> in.users().membersOf(group.id())));
        Stream<Question<?>> ofUsers = graph.users().stream()
                .flatMap(user -> Stream.of(
                        unplanned(
                                "groups.of",
                                Ends.OF_GROUP,
                                user.groups(),
                                in -> in.groups().of(user.id())),
                        unplanned(
                                "groups.ownedBy",
                                Ends.OF_GROUP,
                                graph.groups().stream()
                                        .filter(group -> group.owner()
                                                .filter(user.id()::equals)
                                                .isPresent())
                                        .toList(),
                                in -> in.groups().ownedBy(user.id()))));
        return Stream.concat(members, ofUsers).toList();
    }

    private static List<Question<?>> inPages(SampleGraph graph) {
        return PagedQuestion.about(graph).stream()
                .<Question<?>>map(PagedQuestion::inOnePage)
                .toList();
    }

    private static <A> Question<A> planned(
            String name, Ends<A> ends, List<A> answer, BiFunction<Repositories, Fetch<A>, List<A>> ask) {
        return new Question<>(name, ends, ends.plans(), answer, ask);
    }

    private static <A> Question<A> unplanned(
            String name, Ends<A> ends, List<A> answer, Function<Repositories, List<A>> ask) {
        return new Question<>(name, ends, List.of(Fetch.nothing()), answer, (in, plan) -> ask.apply(in));
    }
}
