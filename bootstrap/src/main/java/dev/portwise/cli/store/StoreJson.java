package dev.portwise.cli.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.adapter.spi.Capabilities;
import dev.portwise.adapter.spi.Guarantee;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
                        .map(StoreJson::words)
                        .toList(),
                words(declared.isolation()),
                declared.timePrecision().toNanos(),
                declared.collation(),
                declared.durability(),
                declared.client());
    }

    /** {@code FOREIGN_KEYS} as "foreign keys". */
    public static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
