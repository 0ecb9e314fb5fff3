package dev.portwise.comparison.load;

/**
 * One kind of work under load.
 *
 * @param work the id of the work
 * @param threads how many threads did it at once, each one unit after the other
 * @param done by all threads together
 */
public record LoadPoint(String work, int threads, Throughput done) {}
