package dev.portwise.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.domain.exception.InvalidValue;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void userAndTagNamesAreFoldedToLowerCaseAndComposed() {
        assertThat(new Username("ALICE")).isEqualTo(new Username("alice"));
        assertThat(new TagName("Cafe\u0301")).hasToString("caf\u00e9");
    }

    @Test
    void groupNamesKeepTheirCase() {
        assertThat(new GroupName("Admin")).isNotEqualTo(new GroupName("admin"));
    }

    @Test
    void lengthIsCountedInCodePoints() {
        String longest = "\ud83d\ude00".repeat(Title.MAX_LENGTH);

        assertThat(new Title(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new Title(longest + "x"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("1 to 200 characters");
    }

    @Test
    void halfASurrogatePairAndTheNullCharacterAreRefused() {
        assertThatThrownBy(() -> new Content("\ud83d")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Content("a\u0000b")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void whiteSpaceAtTheEndsCountsInTextAndIsRefusedInNames() {
        assertThat(new Title("a ")).isNotEqualTo(new Title("a"));
        assertThatThrownBy(() -> new Username("alice ")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void emptyContentIsFineAnEmptyTitleIsNot() {
        assertThat(new Content("").value()).isEmpty();
        assertThatThrownBy(() -> new Title("")).isInstanceOf(InvalidValue.class);
    }
}
