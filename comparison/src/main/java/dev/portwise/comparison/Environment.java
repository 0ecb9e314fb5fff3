package dev.portwise.comparison;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine and the Java that produced the figures.
 *
 * @param flags the options of this JVM that decide about speed, with the garbage collectors it chose
 * @param cores the processors this process may use
 * @param heapMegabytes the most heap this process may use
 * @param load the system's load average over the minute before the work began; negative if it is unknown
 */
public record Environment(String java, String flags, String system, int cores, long heapMegabytes, double load) {

    /** This process, now. */
    public static Environment here() {
        return new Environment(
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                speedFlags(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** Properties are left out: they may be secrets. */
    private static String speedFlags() {
        return Stream.concat(
                        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                                .filter(argument -> argument.startsWith("-X")),
                        ManagementFactory.getGarbageCollectorMXBeans().stream().map(GarbageCollectorMXBean::getName))
                .collect(Collectors.joining(", "));
    }

    /** Whether other work kept the machine so busy that times say little. */
    public boolean busy() {
        return load > 2 * cores;
    }
}
