package dev.portwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mybatis.MyBatisAdapter;
import dev.portwise.engine.SecuredPostgresql;
import dev.portwise.engine.SelfSigned;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
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

    private final RecordingCaller caller = new RecordingCaller();

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
        int code = contract("?sslmode=verify-full&sslrootcert=" + certificate.certificate());

        assertThat(caller.complained()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(caller.said()).startsWith("mybatis on postgresql: 1 of ").contains("none failed");
    }

    @Test
    void aServerThatIsNotWhoItShouldBeIsNotEntered() {
        assertThat(contract("?sslmode=verify-full&sslrootcert=" + certificate.key()))
                .isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(caller.complained()).containsOnlyOnce("\n").contains("cannot be reached");
    }

    @Test
    void whoDoesNotSpeakTlsHearsSo() {
        assertThat(contract("?sslmode=disable")).isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(caller.complained()).containsOnlyOnce("\n").contains("127.0.0.1");
    }

    private int contract(String options) {
        return Portwise.run(
                caller,
                Plugs.only(new MyBatisAdapter()),
                "contract",
                "--rule",
                "ID-01",
                "--url",
                server.url() + options,
                "--user",
                "postgres");
    }
}
