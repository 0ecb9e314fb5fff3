package dev.portwise.web;

import static dev.portwise.comparison.SampleComparisons.comparison;
import static dev.portwise.comparison.SampleComparisons.outcome;
import static dev.portwise.comparison.SampleComparisons.timing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.SampleComparisons;
import dev.portwise.comparison.SampleMeasurements;
import dev.portwise.contract.ContractRule;
import dev.portwise.contract.Rules;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>");
    private static final Set<String> VOID = Set.of("meta", "br", "input");

    /** A page with every section. */
    private static final String WHOLE = new HtmlReport().of(SampleMeasurements.comparison());

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
        Matcher tags = TAG.matcher(WHOLE.replaceAll("(?s)<script>.*?</script>", ""));

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
        assertThat(WHOLE)
                .contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'")
                .doesNotContain(" src=", "<link", "<iframe", "url(");
        assertThat(WHOLE.replaceAll("(?s)<script>.*?</script>", "")).doesNotContain("http:", "https:");
    }

    @Test
    void theLibraryForChartsComesWithItsLicence() {
        assertThat(page).contains("Chart.js v4", "The MIT License (MIT)", "Chart.js Contributors");
    }

    @Test
    void everyChartHasATableWithTheSameFigures() {
        List<String> tables = found("<figure [^>]*data-table=\"([^\"]+)\"");

        assertThat(tables).contains("median-times", "ranking-table", "load-join-one", "distance-find", "growth-fetch");
        assertThat(tables).allSatisfy(table -> assertThat(WHOLE).contains("<table id=\"" + table + "\""));
    }

    @Test
    void whatWasNotMeasuredHasNoSection() {
        assertThat(page)
                .doesNotContain(
                        "<section id=\"load\"",
                        "<section id=\"distance\"",
                        "<section id=\"growth\"",
                        "<section id=\"cost\"");
        assertThat(WHOLE)
                .contains(
                        "<section id=\"load\"",
                        "<section id=\"distance\"",
                        "<section id=\"growth\"",
                        "<section id=\"cost\"");
    }

    @Test
    void everySectionIsReachedFromTheNavigation() {
        assertThat(found("<a href=\"#([^\"]+)\""))
                .containsExactlyInAnyOrderElementsOf(found("<section id=\"([^\"]+)\""));
    }

    @Test
    void theRankingThatWasMeasuredHasTailsRetriesAndStores() {
        assertThat(WHOLE)
                .contains("<td>–</td>\n<td>0.099 ms</td>\n<td>0.297 ms</td>\n<td>0.250</td>")
                .contains(
                        "<td>0.250<small class=\"bad\">3 given up</small></td>",
                        "<td class=\"text\">MongoDB 6.0.27, a replica set of one member<small>write concern majority",
                        "<small class=\"varied\">not durable</small></td>");
    }

    @Test
    void loadGrowthAndHeapHaveTitlesAndWhatWasGivenUp() {
        assertThat(WHOLE)
                .contains(
                        "<h3>append a post, all to one user</h3>",
                        "<small>3.00 retries</small><small class=\"bad\">1 given up</small>",
                        "<h3>remove a post</h3>")
                .contains("<h3>one unit of work for all pages</h3>", ">1,000 kB</td>", ">10,000 kB</td>")
                .contains(
                        "<p class=\"note\">mongo@mongodb grows faster than its data from 10 on: 32 times the time for 10"
                                + " times as much.</p>");
    }

    @Test
    void distancesHaveTheModelAndSayWhereItIsOff() {
        assertThat(WHOLE)
                .contains("<summary>find a user by name <small>the model is off 5 times</small></summary>")
                .contains("<small>model 2.10 ms, 2 trips</small></td>")
                .contains("<small>model 10 ms, 2 trips</small><small class=\"bad\">off</small></td>");
    }

    @Test
    void timesThatGrowAndTimesAtADistanceHaveIntervals() {
        assertThat(found("<table id=\"growth-fetch\">[^~]*?data-value=\"([^\"]+)\" data-low=\"[^\"]+\""))
                .hasSize(1);
        assertThat(WHOLE).containsPattern("ms ±\\d%<small>model");
    }

    @Test
    void postsInsideTheirAuthorHaveTimesRatiosAndWhoWins() {
        assertThat(WHOLE)
                .contains("<section id=\"shapes\">")
                .containsOnlyOnce("<h2>Posts inside their author</h2>")
                .containsPattern("0.090 ms ±\\d%<small>0.10× ±1% a collection</small></td>")
                .containsPattern("0.900 ms ±\\d%<small>= ±\\d% a collection</small></td>")
                .contains("<p class=\"note\">on mongodb a collection of their own wins from 1,000 posts on.</p>")
                .contains("On mongodb a document holds 53,127 posts; one more is refused: 17419 Resulting document");
        assertThat(page).doesNotContain("<section id=\"shapes");
    }

    @Test
    void theRankingIsThereWithoutAScript() {
        assertThat(found("<tr data-candidate=\"([^\"]+)\"")).startsWith("mybatis@h2", "jpa@h2");
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(WHOLE)
                .results()
                .map(result -> result.group(1))
                .toList();
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
                .contains("<td>0.010 ms<small>p99 0.020 ms</small></td>")
                .contains("<td>2.00× ±0%<small>0.020 ms</small></td>", "<td>2.00× ±0%</td>")
                .contains("<td>4.00× ±0%<small>0.040 ms, p99 0.080 ms</small><small>9 runs</small></td>")
                .contains("mybatis<small>over jpa</small>", "<td>0.38× ±0%</td>");
    }

    @Test
    void candidatesThatSentTheSameAreShownTogether() {
        assertThat(page).contains("mybatis@h2, mongo@mongodb: 2").contains("jpa@h2: 3");
    }

    @Test
    void withoutTimesThereIsNoTableOfTimes() {
        String untimed = new HtmlReport().of(comparison(SampleComparisons.outcome("jpa", "h2", 2, 0)));

        assertThat(untimed).doesNotContain("<section id=\"time\"").contains("<section id=\"round-trips\"");
    }
}
