package dev.portwise.contract.rules.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.races.Race.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same link is taken away by two units. */
abstract class TakenAwayTwiceRules {

    @Rule(
            id = "RACE-12",
            clause = Clause.SAME_LINK_TAKEN_AWAY_TWICE,
            origin = "the deletion of no row is no conflict: what both units want is there")
    void aLinkThatTwoUnitsTakeAwayAtOnceIsGoneAndBothEndWell(AdapterUnderTest on) {
        for (List<Way> ways : List.of(Way.TO_END_THE_MEMBERSHIP, Way.TO_UNLINK_THE_TAG)) {
            List<Pair> pairs = Pair.all(ways, ways);
            List<Cast> casts = Stream.generate(Cast::linked).limit(Race.ROUNDS).toList();
            Cast.store(on, casts);

            List<Outcome> outcomes = Race.between(
                    on,
                    round -> all -> Pair.of(pairs, round).first().inUnit().accept(all, casts.get(round)),
                    round -> all -> Pair.of(pairs, round).second().inUnit().accept(all, casts.get(round)));

            for (Outcome outcome : outcomes) {
                assertThat(outcome.failures())
                        .as("two units take away the same link, and both end well; %s", Pair.of(pairs, outcome.round()))
                        .isEmpty();
            }
            assertThat(on.probe().links(ways == Way.TO_UNLINK_THE_TAG ? LinkKind.TAGGED : LinkKind.MEMBERSHIP))
                    .as("a link is gone once two units took it away")
                    .isEmpty();
            on.probe().empty();
        }
    }

    @Rule(
            id = "RACE-13",
            clause = Clause.SAME_LINK_TAKEN_AWAY_TWICE,
            origin = "Hibernate expects one row of each deletion of a link")
    void aLinkThatSomebodyElseTookAwayMeanwhileIsInNobodysWay(AdapterUnderTest on) {
        Map<LinkKind, List<Pair>> pairs = Map.of(
                LinkKind.MEMBERSHIP,
                Stream.of(Way.TO_END_THE_MEMBERSHIP, Way.TO_REMOVE_THE_USER)
                        .flatMap(mine -> Pair.all(mine, Way.TO_END_THE_MEMBERSHIP).stream())
                        .toList(),
                LinkKind.TAGGED,
                Stream.of(Way.TO_UNLINK_THE_TAG, Way.TO_REMOVE_THE_TAG, Way.TO_REMOVE_THE_POST)
                        .flatMap(mine -> Pair.all(mine, Way.TO_UNLINK_THE_TAG).stream())
                        .toList());
        pairs.forEach((kind, ofKind) -> {
            on.probe().empty();
            for (Pair pair : ofKind) {
                for (boolean read : new boolean[] {false, true}) {
                    Cast cast = Cast.linked();
                    Cast.store(on, List.of(cast));

                    assertThat(pair.inBetween(on, cast, read ? cast::loadWithLinks : cast::load))
                            .as(
                                    "a link that somebody else took away meanwhile is in nobody's way; %s, with relations %s",
                                    pair, read ? "read before" : "not read")
                            .isEmpty();
                    assertThat(on.probe().links(kind))
                            .as("a link that two units took away is gone; %s", pair)
                            .isEmpty();
                }
            }
        });
    }
}
