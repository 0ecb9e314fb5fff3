package dev.portwise.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.portwise.comparison.SampleMeasurements;
import dev.portwise.comparison.load.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a comparison as a browser shows it. */
class ReportBrowserTest {

    private static final String RANKING =
            "return [...document.querySelectorAll('#ranking-table tbody tr')].map(row => row.innerText.trim())";
    private static final String NAMES =
            "return [...document.querySelectorAll('#ranking-table tbody th')].map(name => name.innerText)";

    private static final String REMARK = "return [document.getElementById('mix-remark').innerText]";

    private static final String RATE_OF_JPA =
            "return Number(document.querySelector('[data-candidate=\"jpa@h2\"] [data-value]').dataset.value)";

    @TempDir
    private static Path folder;

    @AutoClose
    private static Browser browser;

    private static Path page;

    @BeforeAll
    static void open() throws IOException {
        page = Files.writeString(folder.resolve("index.html"), new HtmlReport().of(SampleMeasurements.comparison()));
        browser = Browser.open();
    }

    @Test
    void withoutABrowserOneLineSaysWhatToInstall() {
        assertThatThrownBy(() -> Browser.executable("no-such-browser"))
                .hasMessage("there is no no-such-browser on the PATH: apt-get install chromium chromium-driver");
    }

    @Test
    void itOpensWithoutAComplaint() {
        browser.show(page, 1300, "light");

        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void everyChartIsDrawnWithTitlesOnItsAxes() {
        browser.show(page, 1300, "light");

        browser.run("document.querySelectorAll('details').forEach(closed => closed.open = true)");

        assertThat(browser.number("return document.querySelectorAll('canvas').length"))
                .isGreaterThan(10);
        assertThat(browser.texts("""
            await new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)));
            return [...document.querySelectorAll('canvas')].filter(canvas => {
              const chart = Chart.getChart(canvas);
              if (!chart || !chart.scales.x.options.title.text || !chart.scales.y.options.title.text) return true;
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              return !pixels.some(value => value > 0);
            }).map(canvas => canvas.ariaLabel)\
            """)).isEmpty();
    }

    @Test
    void whatWasMeasuredStandsUntilTheMixIsMovedAndAgainWhenItIsBack() {
        browser.show(page, 1300, "light");
        List<String> measured = browser.texts(RANKING);
        assertThat(measured).hasSize(5);
        assertThat(browser.texts(REMARK)).containsExactly("");

        browser.slide("[name=find]", 51);
        assertThat(browser.texts(RANKING)).isNotEqualTo(measured);
        assertThat(browser.texts(REMARK)).containsExactly("Computed, not measured.");

        browser.slide("[name=find]", 50);
        assertThat(browser.texts(RANKING)).isEqualTo(measured);
    }

    @Test
    void aMovedWeightChangesTheRanking() {
        browser.show(page, 1300, "light");
        assertThat(browser.texts(NAMES)).startsWith("mybatis@h2", "jpa@h2");

        browser.slide("[name=members-of]", 100);

        assertThat(browser.texts(NAMES)).startsWith("jpa@h2", "mybatis@h2");
        assertThat(browser.texts("return [document.getElementById('mix-command').textContent]"))
                .allMatch(command -> command.contains("members-of=100"));
    }

    /** Half of the units take half of the time: 1,000,000 / 100 units a second become 1,000,000 / 75. */
    @Test
    void whatWasMeasuredChangesAsTheStepsPredict() {
        browser.show(page, 1300, "light");
        double measured = browser.number(RATE_OF_JPA);

        browser.slide("[name=members-of]", 100);

        assertThat(browser.number(RATE_OF_JPA) / measured).isCloseTo(1 / 0.75, offset(0.001));
    }

    @Test
    void whoMayBeEquallyFastSharesARank() {
        browser.show(page, 1300, "light");

        browser.slide("[name=find]", 51);

        assertThat(browser.texts(RANKING)).element(0).asString().contains("1\nshared");
        assertThat(browser.texts(RANKING))
                .element(1)
                .asString()
                .contains("1\nshared")
                .contains("= ±");
        assertThat(browser.texts(RANKING)).element(2).asString().doesNotContain("shared");
    }

    @Test
    void aMovedDistanceChangesTheRankingAndItsChart() {
        browser.show(page, 1300, "light");
        assertThat(browser.texts(NAMES)).containsSubsequence("jpa@postgresql", "mongo@mongodb");

        browser.slide("#mix-distance", 5);

        assertThat(browser.texts(NAMES)).containsSubsequence("mongo@mongodb", "jpa@postgresql");
        assertThat(browser.texts("return Chart.getChart(document.querySelector('[data-table=ranking-table] canvas'))"
                        + ".data.labels"))
                .isEqualTo(browser.texts(NAMES));
    }

    @Test
    void aMixWithoutWeightsRanksNobodyAndTheMeasuredOneComesBack() {
        browser.show(page, 1300, "light");
        List<String> measured = browser.texts(RANKING);
        for (String step : Workload.STANDARD.mix().shares().keySet()) {
            browser.slide("[name=" + step + "]", 0);
        }
        assertThat(browser.texts(NAMES)).isEmpty();
        assertThat(browser.texts(REMARK)).containsExactly("Give at least one step a weight.");

        browser.run("document.querySelector('#mix-form [type=reset]').click()");

        assertThat(browser.texts("await new Promise(done => setTimeout(done, 50)); " + RANKING))
                .isEqualTo(measured);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, light", "390, dark", "1300, light", "1300, dark"})
    void nothingIsWiderThanTheWindow(int width, String scheme) {
        browser.show(page, width, scheme);

        browser.run("document.querySelectorAll('details').forEach(closed => closed.open = true)");

        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(browser.number("return innerWidth")).isEqualTo(width);
    }

    @Test
    void noStoreIsCutOffTheGuarantees() {
        browser.show(page, 1300, "light");

        assertThat(browser.number("const region = document.querySelector('#guarantees .scroll');"
                        + " return region.scrollWidth - region.clientWidth"))
                .isZero();
    }

    @Test
    void aWideTableSaysSoAndKeepsItsFirstColumnInSight() {
        browser.show(page, 390, "light");

        assertThat(browser.texts("""
            return [...document.querySelectorAll('.scroll')].filter(region => region.clientWidth > 0).filter(region => {
              const wide = region.scrollWidth > region.clientWidth + 1;
              region.scrollLeft = 200;
              const first = region.querySelector('tbody th').getBoundingClientRect().left;
              const hint = getComputedStyle(region, '::before').content !== 'none';
              return wide !== hint || first < region.getBoundingClientRect().left - 1;
            }).map(region => region.ariaLabel)\
            """)).isEmpty();
        assertThat(browser.number("return document.querySelectorAll('.scroll.wide').length"))
                .isGreaterThan(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyTextStandsOutFromItsGround(String scheme) {
        browser.show(page, 1300, scheme);

        browser.run("document.querySelectorAll('details').forEach(closed => closed.open = true)");

        assertThat(browser.texts("""
            const parts = colour => colour.match(/[\\d.]+/g).map(Number);
            const ground = element => {
              for (let one = element; one; one = one.parentElement) {
                const colour = parts(getComputedStyle(one).backgroundColor);
                if (colour.length < 4 || colour[3] > 0) return colour;
              }
              return [255, 255, 255];
            };
            const luminance = colour => colour.slice(0, 3).map(value => value / 255)
              .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
              .reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at], 0);
            const contrast = element => {
              const [dark, light] = [parts(getComputedStyle(element).color), ground(element)].map(luminance).sort((a, b) => a - b);
              return (light + 0.05) / (dark + 0.05);
            };
            return [...document.querySelectorAll('body *:not(script)')]
              .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
              .filter(element => contrast(element) < 4.5)
              .map(element => element.outerHTML.slice(0, 120))\
            """)).isEmpty();
        assertThat(browser.texts("return [getComputedStyle(document.body).backgroundColor]"))
                .containsExactly(scheme.equals("dark") ? "rgb(22, 22, 21)" : "rgb(251, 250, 248)");
    }
}
