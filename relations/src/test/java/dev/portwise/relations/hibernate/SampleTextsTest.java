package dev.portwise.relations.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.relations.hibernate.validation.Email;
import dev.portwise.relations.hibernate.validation.Pattern;
import dev.portwise.relations.hibernate.validation.Size;
import jakarta.persistence.Column;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that columns and validations take, and that differ. */
class SampleTextsTest {

    private static final RandomGenerator RANDOM = RandomGenerator.of("L64X128MixRandom");

    @SuppressWarnings("unused") // Read by reflection
    private static final class Named {
        private static String shared = "";
        private String plain = "";

        @Size(max = 50)
        private String sized = "";

        @Size(min = 20, max = 30)
        private String longer = "";

        @Column(length = 2)
        private String country = "";

        @Pattern(regexp = "\\d{10}")
        private String telephone = "";

        @Email
        private String mail = "";
    }

    private static Map<String, String> texts() {
        return SampleTexts.of(Named.class, RANDOM).stream()
                .collect(Collectors.toMap(
                        texts -> texts.field().getName(), texts -> texts.maker().get()));
    }

    @Test
    void aTextHasTheLengthThatItsColumnAndItsValidationTake() {
        Map<String, String> texts = texts();

        assertThat(texts.get("plain")).hasSize(12);
        assertThat(texts.get("sized")).hasSize(12);
        assertThat(texts.get("longer")).hasSize(20);
        assertThat(texts.get("country")).hasSize(2);
        assertThat(texts.get("telephone")).matches("\\d{10}");
    }

    @Test
    void aFormThatIsNotKnownIsLeftToOthers() {
        assertThat(texts()).doesNotContainKeys("mail", "shared");
    }

    @Test
    void aThousandTextsDiffer() {
        List<String> thousand =
                Stream.generate(() -> texts().get("plain")).limit(1_000).toList();

        assertThat(thousand).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d{10}",
                "[a-z]{3,5}",
                "^[A-Z]{2}$",
                "\\+?[0-9]{8,15}",
                "^(\\d{3}-){2}\\d{4}$",
                "[0-9]{5}",
                "^(?=.*[0-9])(?=.*[a-z])(?=.*[A-Z]).{8,}$",
                "\\d{4}-\\d{2}-\\d{2}",
                "^[a-zA-Z0-9._-]{3,}$",
                "#[0-9a-f]{6}",
                "^https?://.+\\..+",
                "^[\\w.]+@[\\w.]+\\.com$"
            })
    void theUsualRegularExpressionsAreMatched(String regexp) {
        assertThat(SampleTexts.matching(regexp, RANDOM))
                .hasValueSatisfying(text -> assertThat(text).matches(regexp));
    }
}
