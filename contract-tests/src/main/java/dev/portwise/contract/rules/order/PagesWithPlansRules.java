package dev.portwise.contract.rules.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.PagedQuestion;
import dev.portwise.contract.rules.SampleGraph;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan neither cuts pages nor ends with the first of them. */
abstract class PagesWithPlansRules {

    @Rule(
            id = "ORD-14",
            clause = Clause.PAGES_COME_WITH_THEIR_PLAN,
            origin = "a limit after a join counts joined rows; a later page is another query, which can lose its plan")
    void thePagesOfEveryQueryGiveEachOnceWithAllThatThePlanNames(AdapterUnderTest on) {
        SampleGraph graph = SampleGraph.storedBy(on);

        for (int limit : List.of(1, 3)) {
            PagedQuestion.about(graph).forEach(question -> assertComplete(on, question, limit));
        }
    }

    private static <A> void assertComplete(AdapterUnderTest on, PagedQuestion<A> question, int limit) {
        for (Fetch<A> plan : question.plans()) {
            List<A> found = new ArrayList<>();
            Optional<Cursor> next = Optional.empty();
            do {
                PageRequest page = new PageRequest(limit, next);
                Slice<A> slice = on.read(in -> question.page().read(in, page, plan));
                found.addAll(slice.items());
                next = slice.next();
            } while (next.isPresent() && found.size() <= question.answer().size());

            assertThat(question.ends().shown(found, plan))
                    .as(
                            "%s %s, in pages of %d, gives each once, in order, with all that the plan names loaded",
                            question.name(), question.ends().named(plan), limit)
                    .isEqualTo(question.ends().shown(question.answer(), plan));
        }
    }
}
