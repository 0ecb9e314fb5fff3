package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.comparison.distance.DistancePoint;

/**
 * The time of a step at a distance as it is written to JSON.
 *
 * @param off whether the model is off by more than 10 %
 */
record DistanceJson(
        String step,
        @JsonProperty("distance_millis") double distanceMillis,
        int trips,
        double micros,
        @JsonProperty("model_micros") double modelMicros,
        boolean off) {

    static DistanceJson of(DistancePoint point) {
        return new DistanceJson(
                point.step(),
                point.distance().toNanos() / 1e6,
                point.trips(),
                Rounded.of(point.micros()),
                Rounded.of(point.modelMicros()),
                point.isOff());
    }
}
