package dev.portwise.relations.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.relations.Finding;
import dev.portwise.relations.Report;
import dev.portwise.relations.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each fault is found by the rules that name it, and each rule is seen to fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {

    private static final String WANTED = System.getProperty("portwise.fault", "");

    private final Map<Fault, Map<Rule, String>> caught = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicNode> aFaultIsFoundByTheRulesThatNameIt() {
        List<Fault> faults = Faults.all().stream()
                .filter(fault -> fault.name().contains(WANTED))
                .toList();
        Stream<DynamicNode> each =
                faults.stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> isFound(fault)));
        Stream<DynamicNode> rules = WANTED.isEmpty()
                ? Stream.of(DynamicTest.dynamicTest("every rule is seen to fail", this::everyRuleIsSeenToFail))
                : Stream.empty();
        return Stream.of(DynamicContainer.dynamicContainer("faults", Stream.concat(each, rules)));
    }

    private void isFound(Fault fault) throws Exception {
        Map<Rule, String> found = new LinkedHashMap<>();
        caught.put(fault, found);
        try (FaultyLibrary library = new FaultyLibrary(fault)) {
            Report report = library.relations().stream()
                    .filter(relation -> relation.name().equals(fault.relation()))
                    .findFirst()
                    .orElseThrow()
                    .check();
            for (Finding finding : report.findings()) {
                found.put(finding.rule(), finding.toString());
                assertThat(finding.toString().lines())
                        .as("a finding fits on a screen")
                        .hasSizeLessThanOrEqualTo(25);
            }
        }

        assertThat(found.keySet()).as("the rules that fail for it").containsAll(fault.catchers());
    }

    private void everyRuleIsSeenToFail() {
        Set<Rule> unseen = EnumSet.allOf(Rule.class);
        caught.forEach((fault, rules) ->
                fault.catchers().stream().filter(rules::containsKey).forEach(unseen::remove));

        assertThat(unseen).as("rules that no fault names and breaks").isEmpty();
    }

    @AfterAll
    void writeTheMatrix() {
        List<String> lines = new ArrayList<>();
        lines.add("fault,relation,named,caught by the named rules,also found by");
        caught.forEach((fault, rules) -> lines.add(String.join(
                ",",
                fault.name(),
                fault.relation(),
                ids(fault.catchers()),
                String.valueOf(rules.keySet().containsAll(fault.catchers())),
                ids(rules.keySet().stream()
                        .filter(rule -> !fault.catchers().contains(rule))
                        .toList()))));
        Path folder = Path.of("target", "reports", "faults");
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("matrix.csv"), lines);
            for (Map.Entry<Fault, Map<Rule, String>> fault : caught.entrySet()) {
                Files.writeString(
                        folder.resolve(fault.getKey().name() + ".txt"),
                        String.join("\n\n", fault.getValue().values()) + "\n");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the matrix of faults cannot be written", failed);
        }
    }

    private static String ids(Collection<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(" "));
    }
}
