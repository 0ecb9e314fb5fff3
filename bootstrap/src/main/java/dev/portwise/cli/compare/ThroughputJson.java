package dev.portwise.cli.compare;

import dev.portwise.comparison.load.Throughput;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** How much work was done as it is written to JSON, inside of something else. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ThroughputJson(
        double unitsPerSecond,
        double low,
        double high,
        double p50Micros,
        double p99Micros,
        double retriesPerUnit,
        int unresolved) {

    static ThroughputJson of(Throughput done) {
        return new ThroughputJson(
                done.rate().value(),
                done.rate().low(),
                done.rate().high(),
                done.p50Micros(),
                done.p99Micros(),
                done.retriesPerUnit(),
                done.unresolved());
    }
}
