package dev.portwise.comparison.plain.jpa;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.byhand.JdbcTargets;
import dev.portwise.comparison.workload.EverySubject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hibernate without ports does what every subject does. */
class PlainJpaTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void doesEveryStep(String engine) {
        assertDoesEveryStep(engine);
    }

    static void assertDoesEveryStep(String engine) {
        EverySubject.doesEveryStep(PlainJpa::new, JdbcTargets::new, new MyBatisAdapter(), engine);
    }
}
