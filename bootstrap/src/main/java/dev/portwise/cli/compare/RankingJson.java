package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.portwise.comparison.load.Ranking;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A ranking as it is written to JSON. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record RankingJson(
        Map<String, Double> mix, int threads, double distanceMillis, List<Entry> entries, List<String> leftOut) {

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
            @JsonUnwrapped ThroughputJson done) {

        static Entry of(Ranking ranking, Ranking.Entry entry) {
            return new Entry(
                    ranking.rank(entry),
                    entry.adapter(),
                    entry.engine(),
                    entry.store().product(),
                    entry.store().durability(),
                    entry.durable(),
                    ThroughputJson.of(entry.throughput()));
        }
    }
}
