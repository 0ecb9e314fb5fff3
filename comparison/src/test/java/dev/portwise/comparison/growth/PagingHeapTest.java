package dev.portwise.comparison.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.Candidate;
import dev.portwise.comparison.EngineForTests;
import dev.portwise.comparison.SharedStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The heap of pages, which one unit of work keeps and units of their own give up. The store is outside of this process:
 * H2 frees memory of its own meanwhile.
 */
class PagingHeapTest {

    private final Attempts attempts = new Attempts();

    @Test
    void aUnitForEachPageKeepsMemoryFlat() {
        List<HeapPoint> heaps = heaps(EngineForTests.candidate(new MyBatisAdapter(), "postgresql"), 10_000);

        assertThat(heaps).extracting(HeapPoint::operation).containsExactly(HeapPoint.A_UNIT_A_PAGE, HeapPoint.ONE_UNIT);
        assertThat(heaps.get(1).kilobytes())
                .isGreaterThan(2 * Math.abs(heaps.get(0).kilobytes()));
    }

    @Test
    void whoCannotBeOpenedIsNamedAndHasNoHeap() {
        assertThat(heaps(EngineForTests.shut(), 1_000)).isEmpty();
        assertThat(attempts.failures()).containsExactly("mybatis@h2 did not do 'pages of 1000': it is shut");
    }

    private List<HeapPoint> heaps(Candidate candidate, int posts) {
        try (SharedStore store = SharedStore.of(List.of(candidate), attempts)) {
            return PagingHeap.of(List.of(candidate), List.of(posts), store, attempts, (where, what) -> {})
                    .getOrDefault(candidate.name(), List.of());
        }
    }
}
