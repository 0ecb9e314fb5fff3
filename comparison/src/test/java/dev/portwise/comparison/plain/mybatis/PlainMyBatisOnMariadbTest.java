package dev.portwise.comparison.plain.mybatis;

import org.junit.jupiter.api.Test;

/** As {@link PlainMyBatisTest}, where there is a MariaDB. */
class PlainMyBatisOnMariadbTest {

    @Test
    void plainMyBatisDoesEveryStepOnMariadb() {
        PlainMyBatisTest.assertDoesEveryStep("mariadb");
    }
}
