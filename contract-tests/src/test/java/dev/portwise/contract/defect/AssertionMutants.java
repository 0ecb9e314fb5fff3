package dev.portwise.contract.defect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Drops one assertion of the rules at a time, each of them. A dropped assertion is noticed if a rule no longer catches a
 * defect that it caught before. Run by the profile {@code assertions} alone; {@code unwatched-assertions.txt} lists those
 * that nothing notices.
 */
class AssertionMutants {

    private static final Path UNWATCHED = Path.of("src/test/resources/unwatched-assertions.txt");
    private static final Path REPORT = Path.of("target", "reports", "defects");

    private final Sources sources = new Sources(Path.of(".."));

    @Test
    void noFurtherAssertionIsDroppedWithoutADefectThatNotices() throws IOException {
        Matrix matrix = Matrix.of(Catalogue.wanted(), sources, Rulebook.goingOn(sources));
        Set<String> watched = matrix.trials().stream()
                .flatMap(trial -> trial.failures().values().stream())
                .filter(failed -> !failed.contains(","))
                .collect(Collectors.toSet());
        List<String> all = sources.rules().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(rules -> RulesGoingOn.assertionsIn(rules.getKey(), rules.getValue()).stream())
                .toList();
        Set<String> unwatched = all.stream()
                .filter(assertion -> !watched.contains(assertion.substring(0, assertion.indexOf(':'))))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        Files.createDirectories(REPORT);
        Files.writeString(
                REPORT.resolve("assertions.txt"),
                "%d assertions, %d noticed, %d not:%n%s%n"
                        .formatted(
                                all.size(),
                                all.size() - unwatched.size(),
                                unwatched.size(),
                                String.join("\n", unwatched)));
        if ("assertions".equals(System.getProperty("portwise.update"))) {
            Files.writeString(UNWATCHED, names(unwatched).collect(Collectors.joining("\n", "", "\n")));
        }
        assertThat(names(unwatched))
                .as("assertions that no defect needs; see target/reports/defects/assertions.txt")
                .containsExactlyElementsOf(
                        Arrays.asList(Files.readString(UNWATCHED).split("\n")));
    }

    private static Stream<String> names(Set<String> assertions) {
        return assertions.stream().map(assertion -> assertion.substring(0, assertion.indexOf(':')));
    }
}
