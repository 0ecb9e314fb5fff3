package dev.portwise.comparison.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.comparison.Attempts;
import dev.portwise.comparison.EngineForTests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Weighs one adapter. */
class CostsTest {

    @Test
    void anAdapterIsOpenedAndItsPostsAreWeighed() {
        Map<String, Cost> costs = Costs.of(List.of(EngineForTests.myBatisOnH2()), new Attempts(), (where, what) -> {});

        assertThat(costs).containsOnlyKeys("mybatis@h2");
        assertThat(costs.values()).extracting(Cost::running).allSatisfy(running -> {
            assertThat(running.openingMillis()).isPositive();
            assertThat(running.firstUnitMillis()).isGreaterThan(running.openingMillis());
            assertThat(running.firstUnitByHandMillis()).isPositive();
            assertThat(running.heapKilobytesPerThousandPosts()).isBetween(100.0, 10_000.0);
        });
    }
}
