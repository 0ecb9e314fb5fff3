package dev.portwise.contract.rules.manytomany;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.SampleGraph;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A join must not multiply what is counted. */
abstract class CountingRules {

    @Rule(
            id = "M2M-49",
            clause = Clause.EACH_IS_COUNTED_ONCE,
            origin = "a count over a join counts each as often as it has something, and not at all if it has nothing")
    void eachIsCountedOnceHoweverManyRelationsItHas(AdapterUnderTest on) {
        SampleGraph graph = SampleGraph.storedBy(on);

        assertThat(on.<Map<String, Long>>read(in -> counted(in, graph)))
                .as("every count of the ports counts each once, whether it has no, one or many relations")
                .isEqualTo(expected(graph));
    }

    @Rule(
            id = "M2M-50",
            clause = {Clause.EACH_IS_COUNTED_ONCE, Clause.BULK_DELETE_SAYS_HOW_MANY},
            origin = "what a removal takes along is not what was asked to be removed")
    void bulkRemovalCountsEachOnceHoweverManyRelationsItHas(AdapterUnderTest on) {
        SampleGraph graph = SampleGraph.storedBy(on);

        List<Tag> tags = List.of(graph.tags().get(0), graph.tags().get(2));
        List<Post> posts = List.of(graph.posts().get(0), graph.posts().get(5));
        assertRemoved(
                tags,
                on.ask(in -> in.tags().removeAll(tags.stream().map(Tag::id).toList())));
        assertRemoved(
                posts,
                on.ask(in -> in.posts().removeAll(posts.stream().map(Post::id).toList())));
        assertRemoved(
                graph.users(),
                on.ask(in -> in.users()
                        .removeAll(graph.users().stream().map(User::id).toList())));
        assertRemoved(
                graph.groups(),
                on.ask(in -> in.groups()
                        .removeAll(graph.groups().stream().map(Group::id).toList())));
    }

    private static void assertRemoved(List<?> asked, int said) {
        assertThat(said)
                .as("removeAll says how many it removed, whatever went along with %s", asked)
                .isEqualTo(asked.size());
    }

    private static Map<String, Long> expected(SampleGraph graph) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("users", (long) graph.users().size());
        counts.put("posts", (long) graph.posts().size());
        counts.put("tags", (long) graph.tags().size());
        counts.put("groups", (long) graph.groups().size());
        graph.users()
                .forEach(user -> counts.put(
                        "posts of " + user.name(), (long) user.posts().size()));
        graph.groups()
                .forEach(group -> counts.put(
                        "members of " + group.name(), (long) group.members().size()));
        graph.groups()
                .forEach(group -> graph.users()
                        .forEach(user -> counts.put(
                                user.name() + " in " + group.name(),
                                group.members().contains(user) ? 1L : 0L)));
        return counts;
    }

    private static Map<String, Long> counted(Repositories in, SampleGraph graph) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("users", in.users().count());
        counts.put("posts", in.posts().count());
        counts.put("tags", in.tags().count());
        counts.put("groups", in.groups().count());
        graph.users()
                .forEach(
                        user -> counts.put("posts of " + user.name(), in.posts().countBy(user.id())));
        graph.groups()
                .forEach(group ->
                        counts.put("members of " + group.name(), in.groups().countMembers(group.id())));
        graph.groups()
                .forEach(group -> graph.users()
                        .forEach(user -> counts.put(
                                user.name() + " in " + group.name(),
                                in.groups().hasMember(group.id(), user.id()) ? 1L : 0L)));
        return counts;
    }
}
