package dev.portwise.contract.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Question;
import dev.portwise.contract.rules.SampleGraph;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import java.util.List;
import java.util.function.Consumer;

/** Every query gives all that it must, with all that the plan names. */
abstract class CompleteAnswersRules {

    @Rule(
            id = "LAZ-43",
            clause = Clause.ANSWERS_ARE_COMPLETE,
            origin = "an inner join finds only those that have something; a join repeats those that have two")
    void everyQueryGivesThoseWithNoneOneAndManyOfEachRelation(AdapterUnderTest on) {
        SampleGraph graph = SampleGraph.storedBy(on);

        Question.about(graph).forEach(question -> {
            assertFetched(on, question, "in a new unit", in -> {});
            assertTouched(on, question);
        });
    }

    @Rule(
            id = "LAZ-44",
            clause = {Clause.ANSWERS_ARE_COMPLETE, Clause.FETCHED_RELATION_COSTS_NOTHING_MORE},
            origin = "Fetch: what a plan names is loaded, also where some are known already")
    void everyQueryCompletesWhatTheUnitHasLoadedInPart(AdapterUnderTest on) {
        SampleGraph graph = SampleGraph.storedBy(on);

        Question.oneOfEachAbout(graph)
                .forEach(question -> assertFetched(
                        on, question, "in a unit that has loaded some of them", in -> loadInPart(in, graph)));
    }

    /** Of each kind one without its relations, and one with a relation. */
    private static void loadInPart(Repositories in, SampleGraph graph) {
        in.users().get(graph.users().get(2).id());
        in.users().byId(graph.users().get(3).id(), Fetch.with(OfUser.POSTS));
        in.posts().get(graph.posts().get(0).id());
        in.posts().byId(graph.posts().get(1).id(), Fetch.with(OfPost.TAGS));
        in.tags().get(graph.tags().get(2).id());
        in.tags().byId(graph.tags().get(3).id(), Fetch.with(OfTag.POSTS));
        in.groups().get(graph.groups().get(2).id());
        in.groups().byId(graph.groups().get(3).id(), Fetch.with(OfGroup.MEMBERSHIPS));
    }

    private static <A> void assertFetched(
            AdapterUnderTest on, Question<A> question, String where, Consumer<Repositories> before) {
        for (Fetch<A> plan : question.plans()) {
            List<A> found = on.read(in -> {
                before.accept(in);
                return question.ask().apply(in, plan);
            });

            assertThat(question.ends().shown(found, plan))
                    .as(
                            "%s %s gives each once, with all that the plan names loaded, %s",
                            question.name(), question.ends().named(plan), where)
                    .isEqualTo(question.ends().shown(question.answer(), plan));
        }
    }

    private static <A> void assertTouched(AdapterUnderTest on, Question<A> question) {
        Fetch<A> everything = question.ends().full();
        List<String> shown =
                on.read(in -> question.ends().shown(question.ask().apply(in, Fetch.nothing()), everything));

        assertThat(shown)
                .as("%s gives each once, with relations that are complete when they are touched", question.name())
                .isEqualTo(question.ends().shown(question.answer(), everything));
    }
}
