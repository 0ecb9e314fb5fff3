package dev.portwise.cli.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.mongo.MongoAdapter;
import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StatementObserver;
import dev.portwise.adapter.spi.StoreSettings;
import dev.portwise.cli.Portwise;
import dev.portwise.cli.console.ExitCode;
import dev.portwise.cli.console.RecordingConsole;
import dev.portwise.comparison.byhand.ByHand;
import dev.portwise.comparison.plain.Plain;
import dev.portwise.comparison.workload.Subject;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.engine.SecuredMongod;
import dev.portwise.engine.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a MongoDB that speaks TLS only and wants a user. */
class SecuredMongodbTest {

    private static final String MARKER = "c0rrect/h0rse@";

    @TempDir
    private static Path directory;

    private static SSLContext before;
    private static SecuredMongod server;

    private final RecordingConsole console = new RecordingConsole();

    @BeforeAll
    static void start() throws NoSuchAlgorithmException {
        SelfSigned certificate = SelfSigned.in(directory);
        before = SSLContext.getDefault();
        SSLContext.setDefault(certificate.trust());
        server = SecuredMongod.start(certificate.both());
        server.createUser("me", MARKER, "readWriteAnyDatabase", "dbAdminAnyDatabase");
        server.createUser("reader", MARKER, "readAnyDatabase");
    }

    @AfterAll
    static void end() {
        server.close();
        SSLContext.setDefault(before);
    }

    @BeforeEach
    void password() {
        console.with(Credentials.PASSWORD, MARKER);
    }

    @Test
    void optionsOfTheUrlApplyAndTheDatabaseIsDropped() {
        int code = contract(server.url("test"), "me", "--rule", "ID-01");

        assertThat(console.complained()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.NOT_CONFORMANT);
        assertThat(console.said()).startsWith("mongo on mongodb: 1 of ").contains("none failed");
        assertThat(server.databases("portwise_")).isZero();
    }

    @Test
    void handWrittenAndPlainCodeEnterAsTheSameUser() {
        StoreSettings me = new StoreSettings(
                server.url("by_hand"), Optional.of("me"), Optional.of(MARKER), StatementObserver.NONE);
        UserId id = new UserId(UUID.randomUUID());
        Username name = new Username("me");

        try (Persistence adapter = new MongoAdapter().open(me);
                Subject byHand = ByHand.subject(me, adapter.capabilities());
                Subject plain =
                        Plain.of("mongo", adapter.capabilities()).orElseThrow().apply(me)) {
            assertThat(byHand.register(id, name)).isTrue();
            assertThat(plain.find(name)).isEqualTo(id);
        }
    }

    @Test
    void aComparisonTellsNoPassword() throws IOException {
        int code = run(
                "compare", "--quick", "--url", server.url("test"), "--user", "me", "--report", directory.toString());

        assertThat(console.complained()).isEmpty();
        assertThat(code).isEqualTo(ExitCode.FINE);
        assertThat(console.said()).contains("mongo on mongodb").doesNotContain(MARKER);
        assertThat(Files.readString(directory.resolve("index.html"))
                        + Files.readString(directory.resolve("compare.json")))
                .contains("mongo@mongodb")
                .doesNotContain(MARKER);
        assertThat(server.databases("portwise_")).isZero();
    }

    @Test
    void aWrongPasswordIsRefusedInOneLineThatDoesNotHoldIt() {
        console.with(Credentials.PASSWORD, MARKER + "2");

        assertThat(contract(server.url("test"), "me", "--stacktrace")).isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(console.complained())
                .contains("refuses the user or the password")
                .doesNotContain(MARKER);
    }

    @Test
    void nobodyIsToldThatAUserIsNeeded() {
        assertThat(run("contract", "--url", server.url("test"))).isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(console.complained()).containsOnlyOnce("\n").contains("asks for a user and a password");
    }

    @Test
    void aMissingRightIsNamedBeforeAnythingIsCreated() {
        assertThat(contract(server.url("test"), "reader")).isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("the user may not", "insert", "grant the roles")
                .doesNotContain(MARKER);
        assertThat(server.databases("portwise_")).isZero();
    }

    @Test
    void aServerThatNobodyVouchesForIsNotEntered() throws NoSuchAlgorithmException {
        SSLContext trusting = SSLContext.getDefault();
        SSLContext.setDefault(before);
        try {
            assertThat(contract(server.url("test"), "me")).isEqualTo(ExitCode.STORE_UNAVAILABLE);
        } finally {
            SSLContext.setDefault(trusting);
        }

        assertThat(console.complained()).containsOnlyOnce("\n").contains("cannot be reached");
    }

    @Test
    void whoDoesNotSpeakTlsHearsSoSoon() {
        long begin = System.nanoTime();

        assertThat(contract(server.withoutTls("test"), "me")).isEqualTo(ExitCode.STORE_UNAVAILABLE);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(RecordingConsole.SOON);
        assertThat(console.complained())
                .containsOnlyOnce("\n")
                .contains("cannot be reached")
                .doesNotContain(MARKER);
    }

    private int contract(String url, String user, String... arguments) {
        List<String> all = new ArrayList<>(List.of("contract", "--url", url, "--user", user));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Portwise.run(console, TestPlugins.only(new MongoAdapter()), arguments);
    }
}
