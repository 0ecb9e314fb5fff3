package dev.portwise.failover;

import dev.portwise.engine.Proxy;
import dev.portwise.engine.RunningEngine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Faults in random order: of the network, of the server, of the threads that write. */
final class Faults {

    private enum Fault {
        CUT,
        SWALLOWED,
        INTERRUPT,
        CRASH
    }

    private static final int LONGEST_PEACE_MILLIS = 400;

    /** One fault in so many kills the server, because it takes seconds to come back. */
    private static final int ONE_CRASH_IN = 12;

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

    /** Makes faults until that time on the clock of {@link System#nanoTime}, and mends the network. */
    void makeUntil(long end) throws InterruptedException {
        while (System.nanoTime() - end < 0) {
            Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
            Fault fault = random.nextInt(ONE_CRASH_IN) == 0 ? Fault.CRASH : Fault.values()[random.nextInt(3)];
            make(fault);
            made.merge(fault, 1, Integer::sum);
        }
        proxy.ifPresent(Proxy::mend);
    }

    private void make(Fault fault) {
        int message = 1 + random.nextInt(6);
        boolean request = random.nextBoolean();
        switch (fault) {
            case CRASH -> server.crash();
            case INTERRUPT -> writers.get(random.nextInt(writers.size())).interrupt();
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
