package dev.portwise.cli.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import dev.portwise.comparison.Words;
import java.util.Arrays;
import java.util.List;

/** What an opened store says of itself, as it is written to JSON. */
public record StoreJson(
        String product,
        List<String> guarantees,
        String isolation,
        @JsonProperty("time_precision_nanos") long timePrecisionNanos,
        String collation,
        String durability,
        String client) {

    public static StoreJson of(Capabilities declared) {
        return new StoreJson(
                declared.product(),
                Arrays.stream(Guarantee.values())
                        .filter(declared::has)
                        .map(Words::of)
                        .toList(),
                Words.of(declared.isolation()),
                declared.timePrecision().toNanos(),
                declared.collation(),
                declared.durability(),
                declared.client());
    }
}
