package dev.portwise.comparison.distance;

import java.time.Duration;

/**
 * The time of a step at a distance from the server.
 *
 * @param step the id of the step
 * @param distance how long a message and its answer take longer than without it
 * @param trips how often the adapter waits for an answer, transaction control included
 * @param micros the median time
 * @param modelMicros the time expected: without a distance, and the distance for each trip
 */
public record DistancePoint(String step, Duration distance, int trips, double micros, double modelMicros) {}
