package dev.portwise.cli.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.Plugins;
import dev.portwise.cli.store.TestPlugins;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.exception.StoreUnavailable;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class AdaptersCommandTest {

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void whatIsPluggedInIsShownWithTheGuaranteesOfItsStore() {
        int code = Portwise.run(console, TestPlugins.reference(), "adapters");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said())
                .contains("reference: plain maps in memory")
                .containsPattern("\\| store +\\| maps in memory +\\|")
                .containsPattern("\\| foreign keys +\\| yes +\\|")
                .containsPattern("\\| durable units +\\| no +\\|")
                .containsPattern("\\| isolation +\\| snapshot +\\|")
                .containsPattern("\\| durability +\\| in memory +\\|");
    }

    @Test
    void theAdaptersOnTheClassPathAreFound() {
        assertThat(Plugins.found().adapters())
                .extracting(PersistenceAdapter::name)
                .contains("reference");
        assertThat(Plugins.found().engines())
                .extracting(engine -> engine.name())
                .contains("memory", "h2");
    }

    @Test
    void anEngineThatIsNotAtHandIsShownWithTheReason() {
        PersistenceAdapter adapter = TestPlugins.adapter("any", StoreKind.MONGODB, new ReferenceAdapter()::open);

        int code = Portwise.run(
                console,
                TestPlugins.only(adapter, TestPlugins.engine("mongodb", Optional.of("install it"))),
                "adapters");

        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said()).contains("not available").contains("mongodb is not available: install it");
    }

    @Test
    void aStoreThatDoesNotOpenIsShownAndEndsWithThree() {
        PersistenceAdapter adapter = TestPlugins.adapter("any", StoreKind.MEMORY, settings -> {
            throw new StoreUnavailable("nobody listens", null);
        });

        int code = Portwise.run(console, TestPlugins.only(adapter, TestPlugins.MEMORY), "adapters", "--json", "-");

        assertThat(code).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        JsonNode engine = new ObjectMapper().readTree(console.said()).at("/adapters/0/engines/0");
        assertThat(engine.at("/failure").asString()).isEqualTo("nobody listens");
        assertThat(engine.has("store")).isFalse();
    }
}
