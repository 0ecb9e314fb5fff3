package dev.portwise.comparison;

import java.lang.management.ManagementFactory;

/**
 * The machine and the Java that produced the figures.
 *
 * @param cores the processors this process may use
 * @param load the system's load average over the minute before the work began; negative if it is unknown
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

    /** Whether other work kept the machine so busy that times say little. */
    public boolean busy() {
        return load > 2 * cores;
    }
}
