package dev.portwise.comparison.byhand;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.workload.EverySubject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written by hand does what every subject does. */
class JdbcBaselineTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void doesEveryStep(String engine) {
        assertDoesEveryStep(engine);
    }

    static void assertDoesEveryStep(String engine) {
        EverySubject.doesEveryStep(JdbcBaseline::new, JdbcTargets::new, new MyBatisAdapter(), engine);
    }
}
