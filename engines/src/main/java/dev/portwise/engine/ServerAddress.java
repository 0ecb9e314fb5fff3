package dev.portwise.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one server that a database URL names, and the URL around it.
 *
 * @param before the URL up to the host
 * @param after the URL behind the port
 */
record ServerAddress(String before, String host, int port, String after) {

    private static final Pattern URL =
            Pattern.compile("(?<before>jdbc:(?<kind>postgresql|mariadb)://|(?<mongodb>mongodb)://)"
                    + "(?<host>[^/?#:,@()\\[\\]]+|\\[[0-9a-fA-F:.]+])(:(?<port>\\d+))?(?<after>[/?].*)?");

    private static final String DIRECT = "directConnection=true";

    /** Empty if the URL names several servers, or none on a wire. */
    static Optional<ServerAddress> in(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group("port");
        return Optional.of(new ServerAddress(
                parts.group("before"),
                parts.group("host"),
                port == null ? defaultPort(parts.group("before")) : Integer.parseInt(port),
                parts.group("after") == null ? "" : parts.group("after")));
    }

    /** The URL with another server on this machine in place of this one. */
    String through(int otherPort) {
        return before + "127.0.0.1:" + otherPort + (before.startsWith("mongodb:") ? direct() : after);
    }

    /** The driver would leave for the address that the replica set knows, and asks in the background how the server is. */
    private String direct() {
        String options = DIRECT + "&serverMonitoringMode=poll&heartbeatFrequencyMS=3600000";
        return after.contains("?")
                ? after + (after.endsWith("?") ? "" : "&") + options
                : (after.isEmpty() ? "/" : after) + "?" + options;
    }

    private static int defaultPort(String before) {
        return switch (before) {
            case "jdbc:postgresql://" -> 5432;
            case "jdbc:mariadb://" -> 3306;
            default -> 27017;
        };
    }
}
