package dev.portwise.comparison.distance;

import dev.portwise.comparison.timing.Samples;
import java.time.Duration;

/**
 * The time of a step at a distance from the server.
 *
 * @param step the id of the step
 * @param distance how much longer a message and its answer take
 * @param trips how often the adapter waits for an answer, transaction control included
 * @param modelMicros the median time expected: that without a distance, and the distance for each trip
 */
public record DistancePoint(String step, Duration distance, int trips, Samples time, double modelMicros) {

    private static final double TOLERANCE = 0.1;

    /** Whether the model is off by more than 10 %. */
    public boolean isOff() {
        return Math.abs(time.medianMicros() / modelMicros - 1) > TOLERANCE;
    }
}
