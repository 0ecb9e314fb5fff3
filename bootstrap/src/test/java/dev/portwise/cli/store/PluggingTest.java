package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.console.UsageError;
import dev.portwise.contract.reference.ReferenceAdapter;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What the author of an adapter is told when it cannot be used. */
class PluggingTest {

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void anAdapterThatIsNotFoundIsAnsweredWithHowItIsFound() {
        int code = Portwise.run(console, TestPlugins.reference(), "contract", "--adapter", "jdbi");

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .isEqualTo(
                        "portwise contract: there is no adapter jdbi; valid are reference; to plug in another, name its"
                                + " jar in PORTWISE_CLASSPATH and its class in"
                                + " META-INF/services/dev.portwise.adapter.spi.PersistenceAdapter\n");
    }

    @Test
    void twoAdaptersOfOneNameAreRefused() {
        List<PersistenceAdapter> twins = List.of(new ReferenceAdapter(), opening("reference", settings -> {
            throw new AssertionError("nobody opens it");
        }));

        assertThatThrownBy(() -> new Plugins(twins, List.of()))
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "two adapters are named reference: plain maps in memory and a test; give one of them a name of"
                                + " its own");
    }

    @Test
    void anAdapterThatLacksALibraryIsToldWhich() {
        PersistenceAdapter alone = opening("alone", settings -> {
            throw new NoClassDefFoundError("org/jdbi/v3/core/Jdbi");
        });

        refused(
                alone,
                "adapter alone needs the class org.jdbi.v3.core.Jdbi, which is not there; name its jar, too, in"
                        + " PORTWISE_CLASSPATH");
    }

    @Test
    @SuppressWarnings("NullAway") // that is the mistake
    void anAdapterThatOpensNothingIsToldSo() {
        refused(
                opening("empty", settings -> null),
                "adapter empty opened nothing: its open() returned null for memory:");
    }

    @Test
    void anAdapterThatDeclaresAStoreOfAnotherKindIsToldSo() {
        Persistence elsewhere = new ReferenceAdapter().open(StoreSettings.of("memory:"));
        PersistenceAdapter confused =
                opening("confused", settings -> new MisdeclaredStore(elsewhere, StoreKind.MONGODB));

        refused(
                confused,
                "adapter confused opened memory: and declares it a mongodb store, whose URLs begin with mongodb; correct"
                        + " its capabilities()");
    }

    private void refused(PersistenceAdapter adapter, String reason) {
        int code = Portwise.run(console, TestPlugins.only(adapter, TestPlugins.MEMORY), "contract", "--rule", "ID-01");

        assertThat(code).isEqualTo(ExitCode.DEFECT);
        assertThat(console.complained().replaceAll("memory:[-0-9a-f]+", "memory:"))
                .isEqualTo("portwise contract: " + reason + "\n");
    }

    private static PersistenceAdapter opening(String name, Function<StoreSettings, Persistence> opening) {
        return TestPlugins.adapter(name, StoreKind.MEMORY, opening);
    }
}
