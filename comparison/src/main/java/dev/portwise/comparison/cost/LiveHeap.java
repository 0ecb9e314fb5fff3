package dev.portwise.comparison.cost;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** The heap in use by live objects. */
public final class LiveHeap {

    private LiveHeap() {}

    /** In bytes. Collects garbage first, twice, as the first collection only clears what weak references held. */
    public static long bytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
