package dev.portwise.comparison.cost;

import java.util.Optional;

/**
 * What it takes to keep and to run an adapter.
 *
 * @param code its lines; empty if its jar does not carry its sources
 * @param libraries what it needs beside Portwise; empty if its jar does not name it
 */
public record Cost(Optional<Code> code, Optional<Libraries> libraries, Running running) {

    /**
     * Lines that are neither blank nor a comment.
     *
     * @param adapter of Java in the adapter
     * @param mapping of its mapping files
     * @param shared of the modules that it shares with other adapters
     */
    public record Code(int adapter, int mapping, int shared) {}

    /** The jars of others that it needs at run time, drivers included. */
    public record Libraries(int count, double megabytes) {}

    /**
     * What it costs to run.
     *
     * @param openingMillis the median time to open a store that is there, in a warm JVM
     * @param firstUnitMillis the median time from the opening to the end of a first unit of work, which finds a user
     * @param firstUnitByHandMillis the same by hand
     * @param heapMegabytes the heap in use after opening, more than before
     * @param heapKilobytesPerThousandPosts the heap in use by 1,000 loaded posts within a unit of work
     */
    public record Running(
            double openingMillis,
            double firstUnitMillis,
            double firstUnitByHandMillis,
            double heapMegabytes,
            double heapKilobytesPerThousandPosts) {}
}
