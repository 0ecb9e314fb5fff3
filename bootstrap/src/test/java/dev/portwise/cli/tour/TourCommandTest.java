package dev.portwise.cli.tour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.comparison.scenario.Steps;
import dev.portwise.engine.Engines;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class TourCommandTest {

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void aStepIsToldWithItsCodeItsOutcomeAndItsStatements() {
        int code = run("tour", "join", "--adapter", "reference");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said())
                .contains("join a group  (join)", "public Membership join(Username user, GroupName group) {")
                .contains("observed: memberships in the store: 2", "| 3. insert memberships")
                .contains("round trips: SQLAlchemy 3 · budget 3 (1 more without foreign keys) · reference@memory 3");
    }

    @Test
    void aStepIsAlsoFoundByItsNumber() {
        run("tour", "1", "--adapter", "reference");

        assertThat(console.said()).startsWith("1. both ends agree in memory").contains("(nothing)");
    }

    @Test
    void aWholeTourHasEveryStep() {
        int code = run("tour", "--adapter", "reference", "--json", "-");

        assertThat(code).isEqualTo(ExitCode.FINE);
        JsonNode steps = new ObjectMapper().readTree(console.said()).at("/steps");
        assertThat(steps.size()).isEqualTo(Steps.all().size());
        for (JsonNode step : steps) {
            assertThat(step.at("/runs/0/as_expected").asBoolean()).isTrue();
            assertThat(step.at("/runs/0/within_budget").asBoolean()).isTrue();
            assertThat(step.at("/code").asString()).isNotBlank();
        }
    }

    @Test
    void theListNamesEveryStepAndOpensNothing() {
        int code = run("tour", "--list");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said().lines()).hasSameSizeAs(Steps.all());
        assertThat(console.said()).contains("join-twice");
    }

    @Test
    void anUnknownStepIsRefusedInOneLineThatNamesThoseThereAre() {
        int code = run("tour", "nowhere");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained().lines()).hasSize(1);
        assertThat(console.complained())
                .contains("there is no step nowhere; valid are 1 to 22, or both-ends, find, lazy");
    }

    @Test
    void statementsAreWrappedForTheWidthOfTheTerminal() {
        Plugins onH2 =
                TestPlugins.only(new MyBatisAdapter(), Engines.named("h2").orElseThrow());
        console.with("COLUMNS", "60");

        Portwise.run(console, onH2, "tour", "delete-user");

        assertThat(console.said().lines().filter(line -> line.startsWith("|")))
                .hasSizeGreaterThan(5)
                .allMatch(line -> line.length() <= 60);
    }

    @Test
    void anImitationIsCalledOne() {
        Plugins standin = TestPlugins.only(
                new MongoAdapter(), Engines.named("mongodb-standin").orElseThrow());

        int code = Portwise.run(console, standin, "tour", "find");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said()).startsWith("note: mongodb-standin is mongo-java-server");
    }

    private int run(String... arguments) {
        return Portwise.run(console, TestPlugins.reference(), arguments);
    }
}
