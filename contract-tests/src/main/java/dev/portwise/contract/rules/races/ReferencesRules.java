package dev.portwise.contract.rules.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.races.Race.Outcome;
import dev.portwise.domain.exception.GroupHasMembers;
import dev.portwise.domain.exception.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every way to refer to something against every way to remove it. */
abstract class ReferencesRules {

    private static final List<Pair> TO_A_USER = Pair.all(Way.TO_REFER_TO_THE_USER, Way.TO_REMOVE_THE_USER);
    private static final List<Pair> TO_A_GROUP = Pair.all(Way.TO_JOIN_THE_GROUP, Way.TO_REMOVE_THE_GROUP);
    private static final List<Pair> TO_A_TAG = Pair.all(Way.TO_LINK_THE_TAG, Way.TO_REMOVE_THE_TAG);
    private static final List<Pair> TO_A_POST = Pair.all(Way.TO_LINK_THE_POST, Way.TO_REMOVE_THE_POST);

    @Rule(
            id = "RACE-14",
            clause = Clause.NO_REFERENCE_DANGLES,
            origin =
                    "MongoDB has no foreign keys: an owner who is looked up and not guarded is gone in 96 of 100 races")
    void noWayToReferToAUserDanglesWhenTheUserIsRemovedAtThatMoment(AdapterUnderTest on) {
        assertTheRemovalWins(on, TO_A_USER);
    }

    @Rule(
            id = "RACE-15",
            clause = Clause.NO_REFERENCE_DANGLES,
            origin = "a link has two ends, and each of them goes in several ways")
    void noLinkDanglesWhenItsTagOrItsPostIsRemovedAtThatMoment(AdapterUnderTest on) {
        assertTheRemovalWins(on, TO_A_TAG);
        assertTheRemovalWins(on, TO_A_POST);
    }

    @Rule(
            id = "RACE-16",
            clause = {Clause.NO_REFERENCE_DANGLES, Clause.RESTRICT_HOLDS_IN_A_RACE},
            origin = "restrict, for every way to join and to remove a group")
    void ofJoiningAGroupAndRemovingItAtThatMomentOneIsRefused(AdapterUnderTest on) {
        for (Outcome outcome : race(on, TO_A_GROUP)) {
            Pair pair = Pair.of(TO_A_GROUP, outcome.round());
            Class<?> expected = outcome.first().isPresent() ? NotFound.class : GroupHasMembers.class;
            assertThat(outcome.failures())
                    .as("a group is joined or removed, not both; %s", pair)
                    .singleElement()
                    .isInstanceOf(expected);
        }
        assertNothingDangles(on);
    }

    @Rule(
            id = "RACE-17",
            clause = Clause.NO_REFERENCE_DANGLES,
            origin = "a unit that loaded both ends before one of them went: the store has the last word")
    void whatIsRemovedInBetweenIsMissedByEveryWayToReferToIt(AdapterUnderTest on) {
        Stream.of(TO_A_USER, TO_A_GROUP, TO_A_TAG, TO_A_POST)
                .flatMap(List::stream)
                .forEach(pair -> {
                    Cast cast = Cast.apart();
                    Cast.store(on, List.of(cast));

                    Optional<RuntimeException> end = pair.inBetween(on, cast, cast::load);

                    assertThat(end)
                            .as("a reference to what somebody else removed meanwhile is NotFound; %s", pair)
                            .get()
                            .isInstanceOf(NotFound.class);
                });
        assertNothingDangles(on);
    }

    /** What refers to the removed is stored before it goes, and goes or changes with it, or finds it missing. */
    private static void assertTheRemovalWins(AdapterUnderTest on, List<Pair> pairs) {
        for (Outcome outcome : race(on, pairs)) {
            Pair pair = Pair.of(pairs, outcome.round());
            assertThat(outcome.second())
                    .as("a removal is stored, whatever refers to it at that moment; %s", pair)
                    .isEmpty();
            assertThat(outcome.first().filter(failure -> !(failure instanceof NotFound)))
                    .as("a reference to what is removed at that moment is stored or NotFound; %s", pair)
                    .isEmpty();
        }
        assertNothingDangles(on);
    }

    private static List<Outcome> race(AdapterUnderTest on, List<Pair> pairs) {
        List<Cast> casts = Stream.generate(Cast::apart).limit(Race.ROUNDS).toList();
        Cast.store(on, casts);
        return Race.between(
                on,
                round -> all -> Pair.of(pairs, round).first().inUnit().accept(all, casts.get(round)),
                round -> all -> Pair.of(pairs, round).second().inUnit().accept(all, casts.get(round)));
    }

    private static void assertNothingDangles(AdapterUnderTest on) {
        assertThat(Dangling.in(on.probe()))
                .as("both ends of every link are stored")
                .isEmpty();
    }
}
