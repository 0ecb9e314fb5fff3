package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.adapter.spi.PersistenceAdapter;
import dev.portwise.adapter.spi.StoreKind;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.engine.SecuredPostgresql;
import dev.portwise.engine.SelfSigned;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code contract --url} on a PostgreSQL that takes connections over TLS only. */
class SecuredPostgresqlTest {

    @TempDir
    private static Path directory;

    private static SelfSigned certificate;
    private static SecuredPostgresql server;

    private final RecordingConsole console = new RecordingConsole();
    private final List<String> urls = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException, SQLException {
        certificate = SelfSigned.in(directory);
        server = SecuredPostgresql.start(certificate);
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void optionsOfTheUrlApplyToEveryConnection() {
        String options = "sslmode=verify-full&sslrootcert=" + certificate.certificate();

        int code = contract("?" + options);

        assertThat(console.complained()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said()).startsWith("any on postgresql: 1 of ").contains("none failed");
        assertThat(urls).isNotEmpty().allMatch(url -> url.contains(options));
    }

    @Test
    void aServerThatIsNotWhoItShouldBeIsNotEntered() {
        assertThat(contract("?sslmode=verify-full&sslrootcert=" + certificate.key()))
                .isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(console.complained()).containsOnlyOnce("\n").contains("cannot be reached");
    }

    @Test
    void whoDoesNotSpeakTlsHearsSo() {
        assertThat(contract("?sslmode=disable")).isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(console.complained()).containsOnlyOnce("\n").contains("127.0.0.1");
    }

    private int contract(String options) {
        PersistenceAdapter any = TestPlugins.adapter("any", StoreKind.POSTGRESQL, settings -> {
            urls.add(settings.url());
            return new MyBatisAdapter().open(settings);
        });
        return Portwise.run(
                console,
                TestPlugins.only(any),
                "contract",
                "--rule",
                "ID-01",
                "--url",
                server.url() + options,
                "--user",
                "postgres");
    }
}
