package dev.portwise.comparison.plain.mybatis;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.byhand.JdbcTargets;
import dev.portwise.comparison.workload.EverySubject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainMyBatisTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void plainMyBatisDoesEveryStep(String engine) {
        assertDoesEveryStep(engine);
    }

    static void assertDoesEveryStep(String engine) {
        EverySubject.doesEveryStep(PlainMyBatis::new, JdbcTargets::new, new MyBatisAdapter(), engine);
    }
}
