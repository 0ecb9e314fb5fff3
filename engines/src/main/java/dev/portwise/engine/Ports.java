package dev.portwise.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ports for servers on the loopback address. They lie below the ephemeral ports (from 32768 on Linux, from 49152
 * elsewhere), which the system gives to any client that connects. A server finds its port free later, and again after a
 * crash.
 */
final class Ports {

    private static final int LOWEST = 15_000;
    private static final int ABOVE_HIGHEST = 32_768;
    private static final int TRIES = 10_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();
    private static final Random RANDOM = new Random();

    private Ports() {}

    /** That many different ports. This process never gets one of them again. */
    static List<Integer> free(int count) {
        Set<Integer> ports = new LinkedHashSet<>();
        for (int tried = 0; ports.size() < count; tried++) {
            if (tried == TRIES) {
                throw new EngineFailure(
                        "no free port on 127.0.0.1 from " + LOWEST + " to " + (ABOVE_HIGHEST - 1), null);
            }
            int port = RANDOM.nextInt(LOWEST, ABOVE_HIGHEST);
            if (isFree(port) && GIVEN.add(port)) {
                ports.add(port);
            }
        }
        return List.copyOf(ports);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
