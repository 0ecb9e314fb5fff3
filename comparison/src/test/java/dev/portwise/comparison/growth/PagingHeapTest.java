package dev.portwise.comparison.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.EngineForTests;
import dev.portwise.comparison.TemporaryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The heap of pages, which one unit of work keeps and units of their own give up. */
class PagingHeapTest {

    @Test
    void aUnitForEachPageKeepsMemoryFlat() {
        EngineForTests candidate = EngineForTests.myBatisOnH2();
        try (TemporaryStore store = candidate.newStore();
                Persistence opened = store.open(StatementObserver.NONE)) {
            List<HeapPoint> heaps = PagingHeap.of(
                            List.of(candidate),
                            List.of(10_000),
                            store,
                            opened.probe(),
                            new Attempts(),
                            (where, what) -> {})
                    .getOrDefault("mybatis@h2", List.of());

            assertThat(heaps)
                    .extracting(HeapPoint::operation)
                    .containsExactly(HeapPoint.A_UNIT_A_PAGE, HeapPoint.ONE_UNIT);
            assertThat(heaps.get(1).kilobytes())
                    .isGreaterThan(2 * Math.abs(heaps.get(0).kilobytes()));
        }
    }

    @Test
    void whoCannotBeOpenedIsNamedAndHasNoHeap() {
        EngineForTests candidate = EngineForTests.shut();
        Attempts attempts = new Attempts();
        try (TemporaryStore store = candidate.newStore();
                Persistence opened = store.open(StatementObserver.NONE)) {
            assertThat(PagingHeap.of(
                                    List.of(candidate),
                                    List.of(1_000),
                                    store,
                                    opened.probe(),
                                    attempts,
                                    (where, what) -> {})
                            .getOrDefault("mybatis@h2", List.of()))
                    .isEmpty();
        }

        assertThat(attempts.failures()).containsExactly("mybatis@h2 did not do 'pages of 1000': it is shut");
    }
}
