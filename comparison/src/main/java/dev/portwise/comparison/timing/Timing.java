package dev.portwise.comparison.timing;

/**
 * How long one operation took.
 *
 * @param step the id of the step of the story
 * @param medianMicros the median of the use case on the adapter
 * @param baselineMicros the median of the hand-written code on the same store at the same time
 * @param runs the number of runs behind each median
 */
public record Timing(String step, double medianMicros, double baselineMicros, int runs) {

    /** The adapter's time as a multiple of the hand-written code's. */
    public double ratio() {
        return medianMicros / baselineMicros;
    }
}
