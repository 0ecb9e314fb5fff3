package dev.portwise.contract.rules.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Ends;
import dev.portwise.contract.rules.Question;
import dev.portwise.contract.rules.SampleGraph;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change is stored whichever path led to its object. */
abstract class AnyPathRules {

    @Rule(
            id = "ID-23",
            clause = {Clause.EACH_FIELD_IS_STORED_ALONE, Clause.CHANGES_NEED_NO_SAVE},
            origin = "an adapter watches what a query gave, and forgets what came along with it")
    void whatAnyQueryOrRelationLedToIsStoredWhenItChanges(AdapterUnderTest on) {
        SampleGraph graph = SampleGraph.storedBy(on);
        AtomicInteger texts = new AtomicInteger();

        Question.oneOfEachAbout(graph).forEach(question -> assertStored(on, graph, question, texts));
    }

    private static <A> void assertStored(
            AdapterUnderTest on, SampleGraph graph, Question<A> question, AtomicInteger texts) {
        for (Fetch<A> plan : question.plans()) {
            on.run(in -> reached(question.ask().apply(in, plan), question.ends())
                    .forEach(object -> {
                        String text = "text-" + texts.incrementAndGet();
                        change(object, text);
                        change(original(graph, object), text);
                    }));

            assertThat(on.<List<String>>read(in -> stored(in, graph)))
                    .as(
                            "what %s %s led to, itself or by its relations, was changed and is stored",
                            question.name(), question.ends().named(plan))
                    .isEqualTo(all(graph).map(AnyPathRules::text).toList());
        }
    }

    /** The aggregates, and what their relations lead to. */
    private static <A> Set<Object> reached(List<A> found, Ends<A> ends) {
        return found.stream()
                .<Object>flatMap(root -> Stream.concat(
                        Stream.of(root),
                        ends.all().stream().<Object>flatMap(end -> end.elements().apply(root).stream())))
                .flatMap(AnyPathRules::withItsEnds)
                .collect(Collectors.toSet());
    }

    private static Stream<Object> withItsEnds(Object object) {
        if (object instanceof Membership membership) {
            return Stream.of(membership.user(), membership.group());
        }
        return object instanceof Post post ? Stream.of(post, post.author().orElseThrow()) : Stream.of(object);
    }

    private static void change(Object object, String text) {
        if (object instanceof User user) {
            user.rename(new Username(text));
        } else if (object instanceof Post post) {
            post.edit(post.title(), new Content(text));
        } else if (object instanceof Tag tag) {
            tag.rename(new TagName(text));
        } else {
            ((Group) object).rename(new GroupName(text));
        }
    }

    private static String text(Object object) {
        if (object instanceof User user) {
            return "user " + user.name();
        }
        if (object instanceof Post post) {
            return "post " + post.content();
        }
        return object instanceof Tag tag ? "tag " + tag.name() : "group " + ((Group) object).name();
    }

    private static Object original(SampleGraph graph, Object object) {
        return all(graph).filter(object::equals).findFirst().orElseThrow();
    }

    private static Stream<Object> all(SampleGraph graph) {
        return Stream.of(graph.users(), graph.posts(), graph.tags(), graph.groups())
                .<Object>flatMap(List::stream);
    }

    private static List<String> stored(Repositories in, SampleGraph graph) {
        return Stream.of(
                        in.users().byIds(graph.users().stream().map(User::id).toList(), Fetch.nothing()),
                        in.posts().byIds(graph.posts().stream().map(Post::id).toList(), Fetch.nothing()),
                        in.tags().byIds(graph.tags().stream().map(Tag::id).toList(), Fetch.nothing()),
                        in.groups().byIds(graph.groups().stream().map(Group::id).toList(), Fetch.nothing()))
                .<Object>flatMap(List::stream)
                .map(AnyPathRules::text)
                .toList();
    }
}
