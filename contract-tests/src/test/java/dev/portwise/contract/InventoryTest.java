package dev.portwise.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the contract as a whole promises about its rules. */
class InventoryTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/portwise/contract/rules");

    private static final Map<Family, Long> RULES =
            Rules.all().stream().collect(Collectors.groupingBy(ContractRule::family, Collectors.counting()));

    @Test
    void everyRuleHasAnIdOfItsOwn() {
        assertThat(Rules.all()).extracting(ContractRule::id).doesNotHaveDuplicates();
    }

    @Test
    void theNumbersOfAFamilyHaveNoGaps() {
        RULES.forEach((family, count) -> assertThat(Rules.all())
                .filteredOn(rule -> rule.family() == family)
                .extracting(ContractRule::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Math.toIntExact(count))
                        .mapToObj(number -> "%s-%02d".formatted(family, number))
                        .toList()));
    }

    @Test
    void everyFamilyHasRulesAndTheRelationsHaveMost() {
        assertThat(RULES).containsOnlyKeys(Family.values());
        for (Family family : List.of(Family.O2M, Family.M2M, Family.CAS)) {
            assertThat(RULES.get(family)).as(family.title()).isGreaterThanOrEqualTo(30);
        }
    }

    @Test
    void everyRuleIsASentenceWithAnOrigin() {
        assertThat(Rules.all()).allSatisfy(rule -> {
            assertThat(rule.title()).contains(" ").isLowerCase();
            assertThat(rule.origin()).isNotBlank();
        });
    }

    @Test
    void everyClauseHasARule() {
        assertThat(Clause.values())
                .allSatisfy(clause -> assertThat(Rules.all())
                        .as("rules that name the clause %s", clause)
                        .anyMatch(rule -> rule.clauses().contains(clause)));
    }

    @Test
    void everyRuleHoldsAClauseAndNamesItOnce() {
        assertThat(Rules.all())
                .allSatisfy(rule ->
                        assertThat(rule.clauses()).as(rule.id()).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void everyClauseIsOneSentenceWithAnAnchorOfItsOwn() {
        assertThat(Clause.values()).extracting(Clause::anchor).doesNotHaveDuplicates();
        assertThat(Clause.values())
                .allSatisfy(clause -> assertThat(clause.sentence())
                        .as("%s", clause)
                        .endsWith(".")
                        .doesNotContain(". "));
    }

    @Test
    void everyThemeHoldsRulesOfItsFamilyAlone() {
        assertThat(Rules.families())
                .allSatisfy(family -> assertThat(Rules.themes(family)
                                .flatMap(Rules::methods)
                                .map(Rules::of)
                                .map(ContractRule::family)
                                .distinct())
                        .as("families in %s", family.getSimpleName())
                        .hasSize(1));
    }

    @Test
    void everyRuleInTheSourcesBelongsToATheme() throws IOException {
        int written = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String source = Files.readString(file);
                written += source.split("@Rule\\(", -1).length - 1;
                assertThat(source).as("tests in %s", file).doesNotContain("@Test");
            }
        }

        assertThat(Rules.all()).hasSize(written);
    }
}
