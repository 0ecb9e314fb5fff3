package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.comparison.load.LoadPoint;

/** One kind of work under load as it is written to JSON. */
record LoadJson(
        String work,
        int threads,
        @JsonProperty("units_per_second") double unitsPerSecond,
        double low,
        double high,
        @JsonProperty("p50_micros") double p50Micros,
        @JsonProperty("p99_micros") double p99Micros,
        @JsonProperty("retries_per_unit") double retriesPerUnit,
        int unresolved) {

    static LoadJson of(LoadPoint point) {
        return new LoadJson(
                point.work(),
                point.threads(),
                Rounded.of(point.unitsPerSecond()),
                Rounded.of(point.low()),
                Rounded.of(point.high()),
                Rounded.of(point.p50Micros()),
                Rounded.of(point.p99Micros()),
                Rounded.of(point.retriesPerUnit()),
                point.unresolved());
    }
}
