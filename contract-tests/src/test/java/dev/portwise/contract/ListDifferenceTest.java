package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListDifferenceTest {

    private static final String PROMISED = "[a, b, c, P[d, 1], e]";

    @Test
    void aLongListIsToldByWhatIsMissingAndWhatIsTooMuch() {
        assertTold("[a, b, P[d, 1], e]", " had 4 items, not 5: without [c]");
        assertTold("[a, b, b, c, P[d, 1], e]", " had 6 items, not 5: too many [b]");
        assertTold("[a, b, c, P[d, 2], e]", " had other items: without [P[d, 1]], too many [P[d, 2]]");
    }

    @Test
    void anotherOrderIsToldByTheFirstPlaceThatDiffers() {
        assertTold("[a, b, P[d, 1], c, e]", " had another order: number 3 was P[d, 1], not c");
    }

    @Test
    void shortListsAndOtherValuesAreShownWhole() {
        assertThat(ListDifference.between("[a, b]", "[a]")).isEmpty();
        assertThat(ListDifference.between("title a", PROMISED)).isEmpty();
    }

    private static void assertTold(String found, String difference) {
        assertThat(ListDifference.between(found, PROMISED))
                .hasValueSatisfying(told -> assertThat(told).hasToString(difference));
    }
}
