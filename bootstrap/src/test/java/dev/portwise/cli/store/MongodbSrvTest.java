package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.spi.dns.DnsClient;
import com.mongodb.spi.dns.DnsClientProvider;
import com.mongodb.spi.dns.InetAddressResolver;
import com.mongodb.spi.dns.InetAddressResolverProvider;
import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.engine.Engines;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code contract --url} where DNS knows which servers there are, and with which options. */
class MongodbSrvTest {

    private static final String DOMAIN = "blog.portwise.test";
    private static final String NODE = "one." + DOMAIN;

    private final RecordingConsole console = new RecordingConsole();

    @Test
    void serversAndOptionsComeFromDns() {
        int code = Portwise.run(
                console,
                TestPlugins.only(new MongoAdapter()),
                "contract",
                "--rule",
                "ID-01",
                "--url",
                "mongodb+srv://" + DOMAIN + "/test?tls=false");

        assertThat(console.complained()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said()).startsWith("mongo on mongodb: 1 of ").contains("none failed");
        try (var client =
                MongoClients.create(Engines.shared("mongodb").newDatabase().url())) {
            assertThat(client.listDatabaseNames()).noneMatch(name -> name.matches("portwise_[0-9a-f]{12}"));
        }
    }

    /** What DNS says of the domain; found by the driver under META-INF/services. */
    public static final class Records implements DnsClientProvider {

        @Override
        public DnsClient create() {
            return (name, type) -> switch (type) {
                case "SRV" -> {
                    assertThat(name).isEqualTo("_mongodb._tcp." + DOMAIN);
                    String address =
                            Engines.shared("mongodb").newDatabase().url().replaceAll("mongodb://([^/]*)/.*", "$1");
                    yield List.of("0 0 " + address.replaceAll(".*:", "") + " " + NODE + ".");
                }
                case "TXT" -> List.of("replicaSet=portwise");
                default -> List.of();
            };
        }
    }

    /** The address of the node; every other name is looked up as ever. */
    public static final class Addresses implements InetAddressResolverProvider {

        @Override
        public InetAddressResolver create() {
            return name -> name.equals(NODE)
                    ? List.of(InetAddress.getLoopbackAddress())
                    : List.of(InetAddress.getAllByName(name));
        }
    }
}
