package dev.portwise.web;

import static dev.portwise.comparison.SampleComparisons.comparison;
import static dev.portwise.comparison.SampleComparisons.outcome;
import static dev.portwise.comparison.SampleComparisons.timing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.SampleComparisons;
import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Rules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>");
    private static final Set<String> VOID = Set.of("meta", "br");

    private final String page = new HtmlReport()
            .of(comparison(
                    outcome("jpa", "h2", 3, 2, timing("find", 40, 10, 20)),
                    outcome("mybatis", "h2", 2, 0, timing("find", 15, 10, 12)),
                    outcome("mongo", "mongodb", 2, Optional.empty())));

    @Test
    void itBeginsWithTheFinding() {
        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains("<p class=\"finding\">Not everything conforms: jpa@h2 breaks 2 rules");
    }

    @Test
    void everyElementIsClosedWhereItWasOpened() {
        Deque<String> open = new ArrayDeque<>();
        Matcher tags = TAG.matcher(page);

        while (tags.find()) {
            String name = tags.group(2);
            if (!tags.group(1).isEmpty()) {
                assertThat(open.pop()).as(tags.group()).isEqualTo(name);
            } else if (!VOID.contains(name)) {
                open.push(name);
            }
        }

        assertThat(open).isEmpty();
    }

    @Test
    void itNeedsNothingFromAnywhere() {
        assertThat(page).doesNotContain("src=", "http:", "https:", "url(", "<link", "<script", "<iframe");
    }

    @Test
    void whatComesFromAStoreIsTextAndNothingElse() {
        assertThat(page).contains("select '&lt;script&gt;' from users", "expected 1 but was &lt;script&gt;");
    }

    @Test
    void everyRuleIsThereWithItsSentenceAndOrigin() {
        for (ContractRule rule : Rules.all()) {
            assertThat(page).contains("<th scope=\"row\">" + rule.id() + "</th>", rule.title());
        }
    }

    @Test
    void aFailedRuleComesWithItsMessageAndTheCommandThatRunsItAlone() {
        assertThat(page)
                .contains("./portwise contract --adapter jpa --engine h2 --rule "
                        + Rules.all().get(0).id())
                .doesNotContain("--adapter mybatis");
    }

    @Test
    void eachLayerStandsBesideTheOneBelow() {
        assertThat(page)
                .contains("<td>0.01 ms<small>p99 0.02 ms</small></td>")
                .contains("<td>2.00× ±0%<small>0.02 ms</small></td>", "<td>2.00× ±0%</td>")
                .contains("<strong>4.00× ±0%</strong><small>0.04 ms, p99 0.08 ms</small><small>9 runs</small>")
                .contains("mybatis<small>over jpa</small>", "<td>0.38× ±0%</td>");
    }

    @Test
    void candidatesThatSentTheSameAreShownTogether() {
        assertThat(page).contains("mybatis@h2, mongo@mongodb: 2").contains("jpa@h2: 3");
    }

    @Test
    void withoutTimesThereIsNoTableOfTimes() {
        String untimed = new HtmlReport().of(comparison(SampleComparisons.outcome("jpa", "h2", 2, 0)));

        assertThat(untimed).doesNotContain("id=\"time\"").contains("id=\"round-trips\"");
    }
}
