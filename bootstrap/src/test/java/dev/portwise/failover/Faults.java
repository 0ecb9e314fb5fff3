package dev.portwise.failover;

import dev.portwise.engine.Proxy;
import dev.portwise.engine.RunningEngine;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Faults in random order: of the network, of the server, of the threads that write. */
final class Faults {

    private enum Fault {
        INTERRUPT,
        CUT,
        SWALLOWED,
        STALL,
        CRASH,
        RESTART
    }

    /** What happens to one writer. A driver that finds its servers by itself goes past a proxy. */
    private static final List<Fault> SHORT = List.of(Fault.INTERRUPT, Fault.CUT, Fault.SWALLOWED);

    private static final List<Fault> SHORT_WITHOUT_A_PROXY = List.of(Fault.INTERRUPT);

    /** What happens to all of them, for seconds. */
    private static final List<Fault> LONG = List.of(Fault.STALL, Fault.CRASH, Fault.RESTART);

    private static final int LONGEST_PEACE_MILLIS = 400;

    /** Some are longer than a round trip may take. */
    private static final int LONGEST_STALL_MILLIS = 3_000;

    private static final int ONE_LONG_IN = 12;

    private final Random random;
    private final RunningEngine server;
    private final Optional<Proxy> proxy;
    private final List<Thread> writers;
    private final Map<Fault, Integer> made = new EnumMap<>(Fault.class);

    Faults(long seed, RunningEngine server, Optional<Proxy> proxy, List<Thread> writers) {
        this.random = new Random(seed);
        this.server = server;
        this.proxy = proxy;
        this.writers = writers;
    }

    /** Makes faults until that time on the clock of {@link System#nanoTime}, mends the network and waits until it goes on. */
    void makeUntil(long end) throws InterruptedException {
        while (System.nanoTime() - end < 0) {
            Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
            Fault fault = next();
            make(fault);
            made.merge(fault, 1, Integer::sum);
        }
        proxy.ifPresent(Proxy::mend);
        Thread.sleep(LONGEST_STALL_MILLIS);
    }

    private Fault next() {
        if (random.nextInt(ONE_LONG_IN) == 0) {
            return oneOf(LONG);
        }
        return oneOf(proxy.isPresent() ? SHORT : SHORT_WITHOUT_A_PROXY);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void make(Fault fault) {
        int message = 1 + random.nextInt(6);
        boolean request = random.nextBoolean();
        Duration time = Duration.ofMillis(random.nextInt(LONGEST_STALL_MILLIS));
        switch (fault) {
            case CRASH -> server.crash();
            case RESTART -> server.restart();
            case INTERRUPT -> oneOf(writers).interrupt();
            // without a proxy the server is held up instead of the network
            case STALL -> proxy.ifPresentOrElse(network -> network.stall(time), () -> server.holdUp(time));
            case CUT ->
                proxy.ifPresent(network -> {
                    if (request) {
                        network.cutRequests(message, 2);
                    } else {
                        network.cutReplies(message, 2);
                    }
                });
            case SWALLOWED ->
                proxy.ifPresent(network -> {
                    if (request) {
                        network.swallowRequests(message, 1);
                    } else {
                        network.swallowReplies(message, 1);
                    }
                });
        }
    }

    /** How many there were of each kind. */
    @Override
    public String toString() {
        return made.toString();
    }
}
