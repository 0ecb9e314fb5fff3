package dev.portwise.comparison.byhand;

import org.junit.jupiter.api.Test;

/** As {@link JdbcTargetsTest} and {@link JdbcBaselineTest}, where there is a MariaDB. */
class JdbcOnMariadbTest {

    @Test
    void anAdapterDoesEveryStepOnTheTargets() {
        JdbcTargetsTest.assertAnAdapterDoesEveryStepOnThem("mariadb");
    }

    @Test
    void whatIsWrittenByHandDoesEveryStep() {
        JdbcBaselineTest.assertDoesEveryStep("mariadb");
    }
}
