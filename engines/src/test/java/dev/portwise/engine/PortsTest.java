package dev.portwise.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** Linux gives no client a port below 32768, and other systems none below 49152. */
    @Test
    void noClientIsGivenThePortOfAServerThatIsNotUpYet() {
        assertThat(Ports.free(100)).allSatisfy(port -> assertThat(port).isLessThan(32_768));
    }

    @Test
    void noPortIsGivenTwice() {
        Set<Integer> ports = new HashSet<>();

        for (int call = 0; call < 1_000; call++) {
            assertThat(ports).doesNotContainAnyElementsOf(Ports.free(3));
        }
    }

    @Test
    void aPortInUseIsNotGiven() throws IOException {
        int used = Ports.free(1).get(0);
        try (ServerSocket socket = new ServerSocket(used, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.free(1_000)).doesNotContain(socket.getLocalPort());
        }
    }
}
