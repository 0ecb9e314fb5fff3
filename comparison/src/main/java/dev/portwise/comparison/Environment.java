package dev.portwise.comparison;

import java.lang.management.ManagementFactory;

/**
 * Where figures come from.
 *
 * @param cores the processors this process may use
 * @param load how many threads of the whole machine wanted a processor before the work began, on average over a
 *     minute; negative if the system does not say
 */
public record Environment(String java, String system, int cores, double load) {

    /** This process, now. */
    public static Environment here() {
        return new Environment(
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Whether others wanted so much of the machine that times say little. */
    public boolean busy() {
        return load > 2 * cores;
    }
}
