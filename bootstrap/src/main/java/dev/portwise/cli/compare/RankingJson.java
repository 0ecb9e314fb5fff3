package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.comparison.load.Ranking;
import dev.portwise.comparison.load.Throughput;
import java.util.List;
import java.util.Map;

/** A ranking as it is written to JSON. */
record RankingJson(
        Map<String, Double> mix,
        int threads,
        @JsonProperty("distance_millis") double distanceMillis,
        List<Entry> entries,
        @JsonProperty("left_out") List<String> leftOut) {

    static RankingJson of(Ranking ranking) {
        return new RankingJson(
                ranking.workload().mix().shares(),
                ranking.workload().threads(),
                ranking.workload().distance().toNanos() / 1e6,
                ranking.entries().stream()
                        .map(entry -> Entry.of(ranking, entry))
                        .toList(),
                ranking.leftOut());
    }

    /** One adapter on one engine. */
    record Entry(
            int rank,
            String adapter,
            String engine,
            String product,
            String durability,
            boolean durable,
            @JsonProperty("units_per_second") double unitsPerSecond,
            double low,
            double high,
            @JsonProperty("p50_micros") double p50Micros,
            @JsonProperty("p99_micros") double p99Micros,
            @JsonProperty("retries_per_unit") double retriesPerUnit,
            int unresolved) {

        static Entry of(Ranking ranking, Ranking.Entry entry) {
            Throughput done = entry.throughput();
            return new Entry(
                    ranking.rank(entry),
                    entry.adapter(),
                    entry.engine(),
                    entry.store().product(),
                    entry.store().durability(),
                    entry.durable(),
                    Rounded.of(done.unitsPerSecond()),
                    Rounded.of(done.low()),
                    Rounded.of(done.high()),
                    Rounded.of(done.p50Micros()),
                    Rounded.of(done.p99Micros()),
                    Rounded.of(done.retriesPerUnit()),
                    done.unresolved());
        }
    }
}
