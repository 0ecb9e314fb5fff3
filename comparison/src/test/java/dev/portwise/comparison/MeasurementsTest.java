package dev.portwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is measured of a candidate that fails. */
class MeasurementsTest {

    @Test
    void whoCannotBeWeighedIsNamedAndTheComparisonGoesOn() {
        Measurements measured = Measurements.of(Scope.FULL, List.of(EngineForTests.shut()), (where, what) -> {});

        assertThat(measured.failures()).containsExactly("mybatis@h2 did not do 'cost': it is shut");
        assertThat(measured.byCandidate()).containsEntry("mybatis@h2", Measured.NOTHING);
    }
}
