package dev.portwise.contract;

import dev.portwise.adapter.spi.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Compares what the observer heard of a rule with what the server counted meanwhile. */
final class ServerTally {

    private final ServerCount server;
    private Map<String, Long> counted = Map.of();
    private boolean comparing;

    ServerTally(ServerCount server) {
        this.server = server;
    }

    /** Counts from now on. */
    void begin() {
        counted = server.executed();
        comparing = true;
    }

    /** The rule opens a store anew, which sends statements that nobody needs to hear. */
    void leaveOut() {
        comparing = false;
    }

    /** Runs something whose statements belong to no unit. */
    <T> T without(Supplier<T> look) {
        Map<String, Long> before = server.executed();
        T seen = look.get();
        Map<String, Long> more = more(server.executed(), before);
        Map<String, Long> shifted = new HashMap<>(counted);
        more.forEach((beginning, times) -> shifted.merge(beginning, times, Long::sum));
        counted = shifted;
        return seen;
    }

    /**
     * Compares.
     *
     * @throws AssertionError if the server executed statements that the observer did not hear
     */
    void compare(List<Statement> heard) {
        if (!comparing) {
            return;
        }
        Map<String, Long> executed = more(server.executed(), counted);
        Map<String, Long> told = new TreeMap<>();
        for (Statement statement : heard) {
            String text = statement.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            executed.keySet().stream()
                    .filter(text::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(beginning -> told.merge(beginning, 1L, Long::sum));
        }
        executed.forEach((beginning, times) -> {
            long least = server.countsBatchesOnce() || reads(beginning) ? times : 1;
            if (told.getOrDefault(beginning, 0L) < least) {
                throw new AssertionError(
                        "the observer hears of every statement; the server counted %d × '%s', the observer heard of %d"
                                .formatted(times, beginning, told.getOrDefault(beginning, 0L)));
            }
        });
        if (executed.isEmpty() && heard.stream().anyMatch(statement -> statement.kind() == Statement.Kind.READ)) {
            throw new AssertionError(
                    "the server counts what it executes; it counted nothing, and the observer heard of " + heard.size()
                            + " statements: serverCount() counts on another store");
        }
    }

    private static boolean reads(String beginning) {
        return beginning.startsWith("select") || beginning.startsWith("with");
    }

    private static Map<String, Long> more(Map<String, Long> now, Map<String, Long> before) {
        Map<String, Long> more = new TreeMap<>();
        now.forEach((beginning, times) -> {
            long since = times - before.getOrDefault(beginning, 0L);
            if (since > 0) {
                more.put(beginning, since);
            }
        });
        return more;
    }
}
