package dev.portwise.contract.rules.growth;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.users;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Ends;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two relations of many are complete, and do not multiply. */
abstract class BothRelationsRules {

    private static final Fetch<User> BOTH = Ends.OF_USER.full();

    @Rule(
            id = "BIG-19",
            clause = Clause.RELATIONS_FETCHED_TOGETHER_ARE_COMPLETE,
            origin = "a second query for a second relation, with a limit of its own")
    void aThousandOfEachRelationAreCompleteForThreeUsersAndForAThousand(AdapterUnderTest on) {
        int many = 1_001;
        List<User> users = users(many);
        List<Group> groups = IntStream.range(0, many)
                .mapToObj(number -> group("group-" + number))
                .toList();
        List<Tag> tags = List.of(tag("java"), tag("sql"));
        users.forEach(user -> user.join(groups.get(0), NOON));
        users.subList(0, 3).forEach(user -> groups.subList(1, many).forEach(group -> user.join(group, NOON)));
        users.subList(0, 3).forEach(user -> posts(user, many));
        users.subList(3, many).forEach(user -> post(user, "only"));
        users.get(0).posts().forEach(post -> tags.forEach(post::tag));
        on.given(Stream.concat(groups.stream(), users.stream()).toArray());
        PageRequest page = PageRequest.first(PageRequest.MAX_LIMIT);
        List<User> first = users.subList(0, Math.min(many, page.limit()));

        assertComplete(
                on,
                "users.byIds",
                users,
                in -> in.users().byIds(users.stream().map(User::id).toList(), BOTH));
        assertComplete(
                on,
                "users.byName",
                users.subList(1, 2),
                in -> in.users().byName(users.get(1).name(), BOTH).stream().toList());
        assertComplete(
                on,
                "users.inIdOrder",
                first,
                in -> in.users().inIdOrder(page, BOTH).items());
        assertComplete(
                on,
                "users.inNameOrder",
                first,
                in -> in.users().inNameOrder(page, BOTH).items());
        List<Post> tagged = List.copyOf(users.get(0).posts());
        assertThat(on.<List<Post>>read(
                        in -> in.posts().byIds(tagged.stream().map(Post::id).toList(), Fetch.with(OfPost.TAGS))))
                .as("a thousand posts come with their two tags each")
                .isEqualTo(tagged)
                .allSatisfy(post -> assertThat(post.tags()).hasSize(2));
        assertThat(on.<List<Tag>>read(
                        in -> in.tags().byIds(tags.stream().map(Tag::id).toList(), Fetch.with(OfTag.POSTS))))
                .as("two tags come with their thousand posts each")
                .isEqualTo(tags)
                .allSatisfy(found -> assertThat(found.posts()).hasSize(many));
        assertThat(on.<List<Group>>read(in -> in.groups()
                        .byIds(groups.stream().limit(2).map(Group::id).toList(), Fetch.with(OfGroup.MEMBERSHIPS))))
                .as("two groups come with their members, a thousand and three")
                .extracting(found -> found.members().size())
                .containsExactly(many, 3);
    }

    private static void assertComplete(
            AdapterUnderTest on, String query, List<User> expected, Function<Repositories, List<User>> ask) {
        List<User> found = on.read(ask);

        assertThat(found)
                .as("the users that %s gives with both relations", query)
                .isEqualTo(expected);
        assertThat(sizes(found))
                .as("how many users have so many posts and groups, by %s with both relations", query)
                .isEqualTo(sizes(expected));
        assertThat(List.copyOf(found.get(0).posts()))
                .isEqualTo(List.copyOf(expected.get(0).posts()));
    }

    /** How many users there are with so many of each. */
    private static Map<String, Integer> sizes(List<User> users) {
        Map<String, Integer> sizes = new TreeMap<>();
        users.forEach(user -> sizes.merge(
                "%d posts and %d groups"
                        .formatted(user.posts().size(), user.memberships().size()),
                1,
                Integer::sum));
        return sizes;
    }

    @Rule(
            id = "BIG-20",
            clause = Clause.RELATIONS_READ_NO_ROW_TWICE,
            origin = "one join of two relations reads every post with every membership")
    void twoRelationsFetchedTogetherReadNoMoreRowsThanEachAlone(AdapterUnderTest on) {
        List<User> users = List.of(user("alice"), user("bob"));
        List<Group> groups = IntStream.range(0, 100)
                .mapToObj(number -> group("group-" + number))
                .toList();
        users.forEach(user -> posts(user, 100));
        users.forEach(user -> groups.forEach(group -> user.join(group, NOON)));
        on.given(Stream.concat(groups.stream(), users.stream()).toArray());
        PageRequest page = PageRequest.first(2);

        Map<String, BiFunction<Repositories, Fetch<User>, Object>> queries = Map.of(
                "users.byId", (in, plan) -> in.users().byId(users.get(0).id(), plan),
                "users.byIds",
                        (in, plan) ->
                                in.users().byIds(users.stream().map(User::id).toList(), plan),
                "users.byName", (in, plan) -> in.users().byName(users.get(0).name(), plan),
                "users.inIdOrder", (in, plan) -> in.users().inIdOrder(page, plan),
                "users.inNameOrder", (in, plan) -> in.users().inNameOrder(page, plan));
        List<String> multiplied = new ArrayList<>();
        queries.forEach((name, query) -> {
            long posts = rows(on, query, Fetch.with(OfUser.POSTS));
            long memberships = rows(on, query, Fetch.with(OfUser.MEMBERSHIPS));
            long both = rows(on, query, BOTH);
            if (posts > users.size() * 101L || both > posts + memberships) {
                multiplied.add("%s: %,d rows with posts, %,d with memberships, %,d with both"
                        .formatted(name, posts, memberships, both));
            }
        });

        assertThat(multiplied)
                .as(
                        "a plan with posts reads users with 100 of them, with both relations no more rows than one plan for each")
                .isEmpty();
    }

    private static long rows(
            AdapterUnderTest on, BiFunction<Repositories, Fetch<User>, Object> query, Fetch<User> plan) {
        return on.costOf(in -> assertThat(query.apply(in, plan)).isNotNull()).rows();
    }
}
