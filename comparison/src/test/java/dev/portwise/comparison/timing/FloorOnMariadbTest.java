package dev.portwise.comparison.timing;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import org.junit.jupiter.api.Test;

/** As {@link FloorsTest}, where there is a MariaDB. */
class FloorOnMariadbTest {

    @Test
    void jdbcDoesOnMariadbWhatTheAdapterDoes() {
        FloorsTest.assertDoesTheSame(new MyBatisAdapter(), "mariadb");
    }
}
