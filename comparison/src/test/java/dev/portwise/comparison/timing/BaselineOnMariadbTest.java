package dev.portwise.comparison.timing;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import org.junit.jupiter.api.Test;

/** As {@link BaselinesTest}, where there is a MariaDB. */
class BaselineOnMariadbTest {

    @Test
    void jdbcDoesOnMariadbWhatTheAdapterDoes() {
        BaselinesTest.assertDoesTheSame(new MyBatisAdapter(), "mariadb");
    }
}
