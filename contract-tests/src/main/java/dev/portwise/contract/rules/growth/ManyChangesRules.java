package dev.portwise.contract.rules.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Many things are read and changed together, whatever they are. */
abstract class ManyChangesRules {

    @Rule(
            id = "BIG-17",
            clause = Clause.MANY_COST_WHAT_TWO_COST,
            origin = "a loop, or a cascade, that sends a statement for each row")
    void changingManyThingsOfAnyKindCostsTheRoundTripsOfChangingTwo(AdapterUnderTest on) {
        assertSameCost(
                on,
                Stream.of(CrowdWork.adding(), CrowdWork.changing(), CrowdWork.linking(), CrowdWork.removing())
                        .flatMap(List::stream)
                        .toList());
    }

    @Rule(
            id = "BIG-22",
            clause = Clause.MANY_COST_WHAT_TWO_COST,
            origin = "n + 1 queries: one for the answer, and one for each that it gives")
    void readingManyThingsOfAnyKindCostsTheRoundTripsOfReadingTwo(AdapterUnderTest on) {
        assertSameCost(on, CrowdWork.reading());
    }

    private static void assertSameCost(AdapterUnderTest on, List<CrowdWork> changes) {
        int few = 2;
        int many = 110;
        List<String> dearer = new ArrayList<>();
        for (CrowdWork change : changes) {
            int ofFew = roundTrips(on, change, few);
            int ofMany = roundTrips(on, change, many);
            if (ofMany > ofFew) {
                dearer.add("%s: %d round trips for %d, %d for %d".formatted(change.name(), ofFew, few, ofMany, many));
            }
        }

        assertThat(dearer)
                .as("what is done to %d things costs the round trips of doing it to %d", many, few)
                .isEmpty();
    }

    private static int roundTrips(AdapterUnderTest on, CrowdWork change, int size) {
        Crowd crowd = Crowd.stored(on, change.name() + " " + size, size, change.linked());
        return on.statementsOf(in -> change.work().accept(in, crowd)).size();
    }
}
