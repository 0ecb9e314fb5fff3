package dev.portwise.cli.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.cli.store.PluggedClasses;
import dev.portwise.cli.store.TestPlugins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

    private static final String[] ONE_RULE = {
        "contract", "--adapter", "watched", "--engine", "memory", "--rule", "ID-05", "--watch"
    };

    @TempDir
    private Path classes;

    @TempDir
    private Path sources;

    private final RecordingConsole console = new RecordingConsole();

    @AfterEach
    void end() {
        console.leave();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theRulesRunAgainWithWhatWasCompiledSince() throws Exception {
        compile("return new dev.portwise.contract.reference.ReferenceAdapter().open(settings);");
        CompletableFuture<Integer> watching = CompletableFuture.supplyAsync(() -> Portwise.run(
                console.with("PORTWISE_CLASSPATH", classes.toString()), TestPlugins.reference(), ONE_RULE));
        awaitText("waiting for a change");
        assertThat(console.said()).contains("watched on memory").doesNotContain("not written yet");

        compile("throw new UnsupportedOperationException(\"not written yet\");");
        awaitText("not written yet");

        console.leave();
        assertThat(watching.join()).isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void aPathThatLeadsAroundNamesTheSameClasses() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            PluggedClasses.of(console.with("PORTWISE_CLASSPATH", "../bootstrap/target/test-classes"))
                    .loaded();

            assertThat(thread.getContextClassLoader().loadClass(WatchTest.class.getName()))
                    .as("a class that may have changed is loaded anew")
                    .isNotEqualTo(WatchTest.class);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void somethingHasToBePluggedIn() {
        assertThat(Portwise.run(console, TestPlugins.reference(), ONE_RULE)).isEqualTo(ExitCode.USAGE);
        assertThat(console.complained())
                .isEqualTo("portwise contract: nothing is plugged in that could change; name your classes in"
                        + " PORTWISE_CLASSPATH, such as target/classes\n");
    }

    private void awaitText(String text) throws InterruptedException {
        while (!(console.said() + console.complained()).contains(text)) {
            Thread.sleep(50);
        }
    }

    private void compile(String opening) throws Exception {
        Path source = Files.writeString(sources.resolve("Watched.java"), """
                package watched;

                import dev.portwise.adapter.spi.*;
                import java.util.Set;

                public class Watched implements PersistenceAdapter {
                    public String name() { return "watched"; }
                    public String technology() { return "a test"; }
                    public Set<StoreKind> storeKinds() { return Set.of(StoreKind.MEMORY); }
                    public Persistence open(StoreSettings settings) { %s }
                }
                """.formatted(opening));
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(services.resolve("dev.portwise.adapter.spi.PersistenceAdapter"), "watched.Watched");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString());
        assertThat(failed).isZero();
    }
}
