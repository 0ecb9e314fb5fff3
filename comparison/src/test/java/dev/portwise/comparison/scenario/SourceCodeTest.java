package dev.portwise.comparison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.comparison.distance.WiredStore;
import dev.portwise.contract.reference.ReferenceAdapter;
import dev.portwise.domain.port.UnitOfWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step shows the code that it runs. */
class SourceCodeTest {

    static List<Step> steps() {
        return Steps.all();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theCodeShownStandsInTheSources(Step step) throws IOException {
        String file = step.source().type().getName().replace('.', '/') + ".java";
        String module = file.contains("/application/") ? "../application" : ".";

        String source = Files.readString(Path.of(module, "src/main/java", file)).replaceAll("\\s+", " ");

        assertThat(source).contains(step.code().replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void theCodeShownIsTheCodeThatRuns(Step step) {
        Set<String> running = new HashSet<>();
        try (ScenarioRunner runner = new ScenarioRunner(observer -> WiredStore.direct(new Watched(
                new ReferenceAdapter().open(StoreSettings.of("memory:").observedBy(observer)), running)))) {
            runner.run(step);
        }

        if (step.id().equals("both-ends")) {
            assertThat(step.code()).as("no unit begins in it").doesNotContain("units()");
        } else {
            assertThat(running)
                    .contains(name(step.source().type(), step.source().method()));
        }
    }

    @Test
    void aMethodIsShownFromItsSignatureToItsEnd() {
        assertThat(new SourceCode(LoadingSteps.class, "touchTwice").text())
                .startsWith("private static void touchTwice(ScenarioRunner runner) {\n    List<Integer> sizes = ")
                .endsWith("\n\n    runner.observe(\"posts\", sizes);\n}");
    }

    @Test
    void aMethodThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> new SourceCode(LoadingSteps.class, "walk").text())
                .hasMessageContaining("no method walk");
        assertThatThrownBy(() -> new SourceCode(String.class, "length").text()).hasMessageContaining("String.java");
    }

    private static String name(Class<?> type, String method) {
        return type.getName() + "." + method;
    }

    /** Records the methods on the stack whenever a unit begins. */
    private record Watched(Persistence persistence, Set<String> running) implements Persistence, UnitOfWork {

        @Override
        public UnitOfWork unitOfWork() {
            return this;
        }

        @Override
        public <T, X extends Exception> T execute(Work<T, X> work) throws X {
            record();
            return persistence.unitOfWork().execute(work);
        }

        @Override
        public <T, X extends Exception> T read(Work<T, X> work) throws X {
            record();
            return persistence.unitOfWork().read(work);
        }

        private void record() {
            running.addAll(StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .walk(frames -> frames.map(frame -> name(frame.getDeclaringClass(), frame.getMethodName()))
                            .collect(Collectors.toSet())));
        }

        @Override
        public Capabilities capabilities() {
            return persistence.capabilities();
        }

        @Override
        public StoreProbe probe() {
            return persistence.probe();
        }

        @Override
        public void close() {
            persistence.close();
        }
    }
}
