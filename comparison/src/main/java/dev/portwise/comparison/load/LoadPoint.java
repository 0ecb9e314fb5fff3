package dev.portwise.comparison.load;

/**
 * One kind of work under load.
 *
 * @param work the id of the work
 * @param threads how many threads did it at once, each one unit after the other
 * @param unitsPerSecond of all threads together; {@code low} and {@code high} bound its 95 % interval
 * @param p50Micros the time of a unit that half of them exceed, retries included
 * @param p99Micros the time of a unit that one in a hundred exceeds, retries included
 * @param retriesPerUnit how often a unit had to be run again, on average
 * @param unresolved how many units lost against others at every attempt and were given up; they are not counted as done, but in
 *     the times and the retries
 */
public record LoadPoint(
        String work,
        int threads,
        double unitsPerSecond,
        double low,
        double high,
        double p50Micros,
        double p99Micros,
        double retriesPerUnit,
        int unresolved) {

    static LoadPoint of(Work work, int threads, Throughput done) {
        return new LoadPoint(
                work.id(),
                threads,
                done.unitsPerSecond(),
                done.low(),
                done.high(),
                done.p50Micros(),
                done.p99Micros(),
                done.retriesPerUnit(),
                done.unresolved());
    }
}
