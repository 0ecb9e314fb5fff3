package dev.portwise.comparison.plain.jpa;

import org.junit.jupiter.api.Test;

/** As {@link PlainJpaTest}, where there is a MariaDB. */
class PlainJpaOnMariadbTest {

    @Test
    void doesEveryStep() {
        PlainJpaTest.assertDoesEveryStep("mariadb");
    }
}
