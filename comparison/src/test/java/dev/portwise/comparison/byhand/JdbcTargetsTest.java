package dev.portwise.comparison.byhand;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.comparison.workload.EverySubject;
import dev.portwise.comparison.workload.UseCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An adapter finds in the tables what targets hold. */
class JdbcTargetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void anAdapterDoesEveryStepOnThem(String engine) {
        assertAnAdapterDoesEveryStepOnThem(engine);
    }

    static void assertAnAdapterDoesEveryStepOnThem(String engine) {
        MyBatisAdapter adapter = new MyBatisAdapter();
        EverySubject.doesEveryStep(settings -> new UseCases(adapter.open(settings)), JdbcTargets::new, adapter, engine);
    }
}
