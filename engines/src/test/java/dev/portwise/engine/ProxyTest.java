package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy before an echo, and before a real PostgreSQL. */
@Timeout(60)
class ProxyTest {

    private static final byte[] PING = {1, 2, 3};

    private final EchoServer echo = new EchoServer();

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void anExchangeTakesLongerByTheDistance(int millis) throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ofMillis(millis));
                Socket client = connect(proxy)) {
            exchange(client, PING);

            long started = System.nanoTime();
            for (int trip = 0; trip < 10; trip++) {
                assertThat(exchange(client, PING)).isEqualTo(PING);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(10L * millis));
        }
    }

    /** More bytes than there is room for in any socket: they are read before the first of them arrive. */
    @ParameterizedTest
    @ValueSource(ints = {0, 20})
    void manyBytesKeepTheirOrder(int millis) throws Exception {
        byte[] many = new byte[20_000_000];
        new Random(7).nextBytes(many);
        try (Proxy proxy = before(echo.url(), Duration.ofMillis(millis));
                Socket client = connect(proxy)) {
            Thread sender = new Thread(() -> send(client, many));
            sender.start();

            byte[] received = client.getInputStream().readNBytes(many.length);

            sender.join();
            assertThat(received).isEqualTo(many);
        }
    }

    @Test
    void whatFollowsDoesNotWaitForWhatIsUnderWay() throws Exception {
        Duration distance = Duration.ofMillis(300);
        try (Proxy proxy = before(echo.url(), distance);
                Socket client = connect(proxy)) {
            exchange(client, PING);
            TripCount count = proxy.count();

            long started = System.nanoTime();
            for (int part = 0; part < 20; part++) {
                client.getOutputStream().write(PING);
                Thread.sleep(5);
            }
            client.getInputStream().readNBytes(20 * PING.length);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(distance, distance.multipliedBy(10));
            assertThat(count.trips()).isEqualTo(1);
        }
    }

    @Test
    void whatIsSaidOnOtherConnectionsIsBackground() throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ZERO);
                Socket one = connect(proxy);
                Socket other = connect(proxy)) {
            exchange(one, PING);
            exchange(other, PING);
            TripCount count = proxy.count();

            exchange(one, PING);
            exchange(other, PING);
            exchange(one, PING);

            assertThat(count.trips()).isEqualTo(2);
        }
    }

    @Test
    void whatIsSentBeforeAnAnswerIsHeardBelongsToTheSameTrip() throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ZERO);
                Socket client = connect(proxy)) {
            exchange(client, PING);
            try (TripCount count = proxy.count()) {
                client.getOutputStream().write(PING);
                Thread.sleep(1);
                client.getOutputStream().write(PING);
                client.getInputStream().readNBytes(2 * PING.length);

                assertThat(count.trips()).isEqualTo(1);
            }
        }
    }

    @Test
    void aConnectionThatIsOpenedMeanwhileIsSomebodyElses() throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ZERO)) {
            TripCount count = proxy.count();

            try (Socket client = connect(proxy)) {
                exchange(client, PING);
            }

            assertThat(count.trips()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theEndOfAStreamArrivesBehindItsBytes(int millis) throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ofMillis(millis));
                Socket client = connect(proxy)) {
            client.getOutputStream().write(PING);
            client.shutdownOutput();

            assertThat(client.getInputStream().readAllBytes()).isEqualTo(PING);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theServerNeverHearsARequestThatIsCut(int millis) throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ofMillis(millis));
                Socket client = connect(proxy)) {
            exchange(client, PING);
            proxy.cutRequests(2, 1);

            assertThat(exchange(client, PING)).isEqualTo(PING);
            assertThat(exchange(client, PING)).isEmpty();

            assertThat(echo.heard()).isEqualTo(2L * PING.length);
            assertThat(proxy.mend()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void theServerHearsARequestWhoseReplyIsCut(int millis) throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ofMillis(millis));
                Socket client = connect(proxy)) {
            exchange(client, PING);
            proxy.cutReplies(1, 1);

            assertThat(exchange(client, PING)).isEmpty();

            assertThat(echo.heard()).isEqualTo(2L * PING.length);
            assertThat(proxy.mend()).isEqualTo(1);
        }
    }

    @Test
    void aCutSparesOtherConnectionsAndTheFirstMessageOfNewOnes() throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ZERO);
                Socket other = connect(proxy);
                Socket used = connect(proxy)) {
            exchange(other, PING);
            exchange(used, PING);
            proxy.cutRequests(1, Integer.MAX_VALUE - 1);

            assertThat(exchange(other, PING)).isEqualTo(PING);
            assertThat(exchange(used, PING)).isEmpty();
            for (int retry = 0; retry < 2; retry++) {
                try (Socket later = connect(proxy)) {
                    assertThat(exchange(later, PING)).isEqualTo(PING);
                    assertThat(exchange(later, PING)).isEmpty();
                }
            }

            assertThat(proxy.mend()).isEqualTo(3);
            try (Socket afterwards = connect(proxy)) {
                exchange(afterwards, PING);
                assertThat(exchange(afterwards, PING)).isEqualTo(PING);
            }
        }
    }

    @Test
    void aConnectionThatFellSilentHearsNothingAndOthersGoOn() throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ZERO);
                Socket silent = connect(proxy)) {
            exchange(silent, PING);
            proxy.swallowReplies(1, 1);
            silent.setSoTimeout(200);

            assertThatThrownBy(() -> exchange(silent, PING)).isInstanceOf(SocketTimeoutException.class);

            assertThat(proxy.mend()).isEqualTo(1);
            assertThatThrownBy(() -> exchange(silent, PING)).isInstanceOf(SocketTimeoutException.class);
            try (Socket other = connect(proxy)) {
                assertThat(exchange(other, PING)).isEqualTo(PING);
            }
        }
    }

    /** The sender has closed its connection meanwhile. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void whatIsSentDuringAStallArrivesAfterIt(int millis) throws Exception {
        try (Proxy proxy = before(echo.url(), Duration.ofMillis(millis));
                Socket waiting = connect(proxy)) {
            exchange(waiting, PING);
            long started = System.nanoTime();
            proxy.stall(Duration.ofMillis(400));
            try (Socket closed = connect(proxy)) {
                closed.getOutputStream().write(PING);
            }

            assertThat(exchange(waiting, PING)).isEqualTo(PING);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
            while (echo.heard() < 3L * PING.length) {
                Thread.sleep(10);
            }
        }
    }

    @Test
    void closingEndsAllConnections() throws Exception {
        Proxy proxy = before(echo.url(), Duration.ofMillis(1));
        try (Socket client = connect(proxy)) {
            exchange(client, PING);

            proxy.close();
            proxy.close();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThatThrownBy(() -> connectForEver(proxy)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aClientHearsThatThereIsNoServer() throws Exception {
        echo.close();
        try (Proxy proxy = before(echo.url(), Duration.ZERO);
                Socket client = connect(proxy)) {
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** The driver sends BEGIN together with the first statement. */
    @Test
    void transactionControlOfPostgresqlCounts() throws Exception {
        Endpoint database = Engines.shared("postgresql").newDatabase();
        try (Proxy proxy = before(database.url(), Duration.ofMillis(1));
                Connection connection = DriverManager.getConnection(
                        proxy.url(),
                        database.user().orElseThrow(),
                        database.password().orElseThrow())) {
            connection.setAutoCommit(false);
            TripCount count = proxy.count();

            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("select 1")) {
                assertThat(answer.next()).isTrue();
            }

            assertThat(count.trips()).isEqualTo(1);
            connection.commit();
            assertThat(count.trips()).isEqualTo(2);
            connection.commit();
            assertThat(count.trips()).isEqualTo(2);
        }
    }

    @AfterEach
    void close() throws IOException {
        echo.close();
    }

    private static Proxy before(String url, Duration distance) {
        return Proxy.before(url, distance).orElseThrow();
    }

    private static Socket connect(Proxy proxy) throws IOException {
        URI url = URI.create(proxy.url().substring("jdbc:".length()));
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** The system takes a few more connections until the proxy's thread has woken up. */
    private static void connectForEver(Proxy proxy) throws IOException {
        while (true) {
            connect(proxy).close();
        }
    }

    /** The answer; empty if the connection has ended. */
    private static byte[] exchange(Socket client, byte[] sent) throws IOException {
        client.getOutputStream().write(sent);
        try {
            return client.getInputStream().readNBytes(sent.length);
        } catch (SocketException reset) {
            return new byte[0];
        }
    }

    private static void send(Socket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException gone) {
            // what is received shows it
        }
    }
}
