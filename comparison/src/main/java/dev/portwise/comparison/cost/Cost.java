package dev.portwise.comparison.cost;

/**
 * What it takes to keep and to run an adapter.
 *
 * @param adapterLines lines of Java in the adapter
 * @param mappingLines lines of its mapping files
 * @param sharedLines lines of the modules it shares with other adapters
 * @param libraries how many libraries it needs beside the domain
 * @param libraryMegabytes their size together
 * @param openingMillis the median time to open a store that is there
 * @param heapMegabytes the heap in use after opening, more than before
 * @param heapKilobytesPerThousandPosts the heap in use by 1,000 loaded posts within a unit of work
 */
public record Cost(
        int adapterLines,
        int mappingLines,
        int sharedLines,
        int libraries,
        double libraryMegabytes,
        double openingMillis,
        double heapMegabytes,
        double heapKilobytesPerThousandPosts) {}
