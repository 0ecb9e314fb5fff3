package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LocalEngineTest {

    private static final RunningEngine RUNNING = new InProcess(() -> Endpoint.open("memory:test"));

    @Test
    void aServerThatDoesNotComeUpIsStartedOnceMore() {
        assertThat(engine(List.of(failing("its port was taken"), () -> RUNNING)).start())
                .isSameAs(RUNNING);
    }

    @Test
    void aServerThatDoesNotComeUpTwiceIsRefusedWithBothReasons() {
        Engine engine = engine(List.of(failing("its port was taken"), failing("no space left"), () -> RUNNING));

        assertThatThrownBy(engine::start)
                .isInstanceOf(EngineFailure.class)
                .hasMessage("no space left")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .satisfies(first -> assertThat(first).hasMessage("its port was taken")));
    }

    private static Supplier<RunningEngine> failing(String reason) {
        return () -> {
            throw new EngineFailure(reason, null);
        };
    }

    private static Engine engine(List<Supplier<RunningEngine>> starts) {
        Queue<Supplier<RunningEngine>> next = new ArrayDeque<>(starts);
        return new LocalEngine(
                "test",
                "an engine of this test",
                Set.of(),
                Optional::empty,
                () -> next.remove().get());
    }
}
