package dev.portwise.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.ForgetfulStore;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.contract.Rules;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ContractReportsTest {

    private final RecordingConsole console = new RecordingConsole();

    @TempDir
    private Path directory = Path.of("");

    private Path page = Path.of("");
    private Path suites = Path.of("");

    @BeforeEach
    void name() {
        page = directory.resolve("contract.html");
        suites = directory.resolve("contract.xml");
    }

    @Test
    void anAdapterThatConformsEndsWithZeroAndEveryReportHasEveryRule() throws Exception {
        Path json = directory.resolve("contract.json");

        int code = Portwise.run(
                console,
                TestPlugins.reference(),
                "contract",
                "--adapter",
                "reference",
                "--engine",
                "memory",
                "--json",
                json.toString(),
                "--html",
                page.toString());

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.complained()).isEmpty();
        assertThat(console.said())
                .startsWith("reference on memory: conformant, ")
                .contains(" rules unproven: no count of the server, ")
                .contains("unproven  TXN-23 ")
                .contains("| CAS ");
        JsonNode only = new ObjectMapper().readTree(Files.readString(json)).at("/runs/0");
        assertThat(only.at("/adapter").asString()).isEqualTo("reference");
        assertThat(only.at("/engine").asString()).isEqualTo("memory");
        assertThat(only.at("/conformant").asBoolean()).isTrue();
        assertThat(only.at("/filtered").asBoolean(true)).isFalse();
        assertThat(only.at("/rules").size()).isEqualTo(Rules.all().size());
        String html = Files.readString(page);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("Conformant: reference@memory.", "<li><code>users by name</code></li>")
                .doesNotContain("<script", "https:");
        assertThat(Rules.all())
                .allSatisfy(rule -> assertThat(html)
                        .contains(
                                rule.title(),
                                "./portwise contract --adapter reference --engine memory --rule " + rule.id()));
    }

    @Test
    void aFailedRuleShowsWhatWasExpectedAndWhatWasFoundInMemoryAndInTheStore() throws Exception {
        Portwise.run(
                console,
                TestPlugins.only(ForgetfulStore.adapter(), TestPlugins.MEMORY),
                "contract",
                "--rule",
                "O2M-06",
                "--html",
                page.toString(),
                "--json",
                "-");

        assertThat(Files.readString(page))
                .contains("forgetful@memory breaks 1 rule; only 1 of "
                        + Rules.all().size() + " rules ran.")
                .contains("MovingPostsRules.java:", "<b>found in the store</b> no user; no post;");
        assertThat(console.said())
                .contains(
                        "\"stored\" : \"no user; no post; no tag; no group; no author;", "\"command\" : \"./portwise");
    }

    @Test
    void aFilteredRunNeverSaysThatSomethingConforms() throws Exception {
        Portwise.run(
                console,
                TestPlugins.reference(),
                "contract",
                "--family",
                "ORD",
                "--html",
                page.toString(),
                "--junit",
                suites.toString());

        assertThat(Files.readString(page))
                .contains("No rule failed, but only")
                .doesNotContainIgnoringCase("conformant");
        assertThat(Files.readString(suites)).contains("reference@memory (filtered, no proof of conformance)");
        assertThat(console.said()).doesNotContainIgnoringCase("conformant");
    }

    @Test
    void anAdapterThatDoesNotConformEndsWithOneAndBuildServersGetACaseForEachRule() throws Exception {
        int code = Portwise.run(
                console,
                TestPlugins.only(ForgetfulStore.adapter(), TestPlugins.MEMORY),
                "contract",
                "--junit",
                suites.toString());

        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said())
                .startsWith("forgetful on memory: not conformant")
                .contains("failed  ID-01 the id given at creation is the id that is stored")
                .contains("alone: ./portwise contract --adapter forgetful --engine memory --rule ID-01");
        Element suite = (Element) parsed().getElementsByTagName("testsuite").item(0);
        NodeList failures = suite.getElementsByTagName("failure");
        assertThat(suite.getAttribute("name")).isEqualTo("forgetful@memory");
        assertThat(suite.getElementsByTagName("testcase").getLength())
                .isEqualTo(Rules.all().size());
        assertThat(failures.getLength()).isPositive().isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
        assertThat(((Element) failures.item(0)).getAttribute("message")).contains("Rules.java:");
        assertThat(failures.item(0).getTextContent())
                .contains(
                        "found in the store: ",
                        "alone: ./portwise contract --adapter forgetful --engine memory --rule ");
    }

    @Test
    void aRuleThatCouldNotLookIsUnprovenEverywhere() throws Exception {
        Portwise.run(
                console,
                TestPlugins.reference(),
                "contract",
                "--rule",
                "TXN-23",
                "--html",
                page.toString(),
                "--junit",
                suites.toString(),
                "--json",
                "-");

        Element skipped = (Element) parsed().getElementsByTagName("skipped").item(0);
        assertThat(skipped.getAttribute("message")).isEqualTo("unproven: no server that can crash");
        assertThat(Files.readString(page)).contains("unproven<small>no server that can crash</small>");
        assertThat(console.said()).contains("\"outcome\" : \"unproven\"", "1 rule unproven: no server that can crash");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(JUnitXml.writable("a\u0000b\ud800c")).isEqualTo("a\uFFFDb\uFFFDc");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedBeforeTheWork() {
        for (String option : new String[] {"--html", "--junit"}) {
            int code = Portwise.run(console, TestPlugins.reference(), "contract", option, "/nowhere/at/all");

            assertThat(code).isEqualTo(ExitCode.USAGE);
            assertThat(console.complained()).contains(option + " /nowhere/at/all cannot be written");
            assertThat(console.said()).isEmpty();
        }
    }

    private Element parsed() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(suites.toFile())
                .getDocumentElement();
    }
}
