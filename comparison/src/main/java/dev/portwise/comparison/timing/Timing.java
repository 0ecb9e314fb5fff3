package dev.portwise.comparison.timing;

/**
 * How long one operation took.
 *
 * @param step the id of the step of the story
 * @param medianMicros through the adapter's ports
 * @param floorMicros written by hand against the driver, in the same store and the same minute
 * @param runs how many runs each median is of
 */
public record Timing(String step, double medianMicros, double floorMicros, int runs) {

    /** How many times the hand-written code's time the adapter takes. */
    public double ratio() {
        return medianMicros / floorMicros;
    }
}
