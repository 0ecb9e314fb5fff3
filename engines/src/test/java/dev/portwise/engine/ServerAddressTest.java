package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    private static final String DIRECT = "directConnection=true&serverMonitoringMode=poll&heartbeatFrequencyMS=3600000";

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:5433/db?a=b, 127.0.0.1, 5433, jdbc:postgresql://127.0.0.1:1/db?a=b",
        "jdbc:postgresql://db.example.org/shop, db.example.org, 5432, jdbc:postgresql://127.0.0.1:1/shop",
        "jdbc:postgresql://[::1]:5433/db, [::1], 5433, jdbc:postgresql://127.0.0.1:1/db",
        "jdbc:mariadb://localhost/db?sslMode=disable, localhost, 3306, jdbc:mariadb://127.0.0.1:1/db?sslMode=disable"
    })
    void anotherServerTakesThePlaceOfTheOneThatIsNamed(String url, String host, int port, String through) {
        ServerAddress address = ServerAddress.in(url).orElseThrow();

        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.through(1)).isEqualTo(through);
    }

    @Test
    void theDriverOfMongodbGoesToThisServerAlone() {
        assertThat(through("mongodb://127.0.0.1:27018/db?replicaSet=one"))
                .isEqualTo("mongodb://127.0.0.1:1/db?replicaSet=one&" + DIRECT);
        assertThat(through("mongodb://localhost")).isEqualTo("mongodb://127.0.0.1:1/?" + DIRECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:people",
                "memory:",
                "jdbc:postgresql:people",
                "jdbc:postgresql://one:1,other:2/db",
                "jdbc:mariadb:sequential://one:1,other:2/db",
                "jdbc:mariadb://address=(host=one)(port=1)/db",
                "mongodb://one:1,other:2/db",
                "mongodb+srv://cluster.example.org/db"
            })
    void severalServersAndNoneOnAWireAreNoSingleServer(String url) {
        assertThat(ServerAddress.in(url)).isEmpty();
    }

    private static String through(String url) {
        return ServerAddress.in(url).orElseThrow().through(1);
    }
}
