package dev.portwise.cli.compare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.comparison.cost.Cost;
import java.util.Optional;

/** What an adapter costs beside time, as it is written to JSON. What is not known is absent. */
record CostJson(
        @JsonProperty("adapter_lines") Optional<Integer> adapterLines,
        @JsonProperty("mapping_lines") Optional<Integer> mappingLines,
        @JsonProperty("shared_lines") Optional<Integer> sharedLines,
        Optional<Integer> libraries,
        @JsonProperty("library_megabytes") Optional<Double> libraryMegabytes,
        @JsonProperty("opening_millis") double openingMillis,
        @JsonProperty("first_unit_millis") double firstUnitMillis,
        @JsonProperty("first_unit_by_hand_millis") double firstUnitByHandMillis,
        @JsonProperty("heap_megabytes") double heapMegabytes,
        @JsonProperty("heap_kilobytes_per_thousand_posts") double heapKilobytesPerThousandPosts) {

    static CostJson of(Cost cost) {
        Cost.Running running = cost.running();
        return new CostJson(
                cost.code().map(Cost.Code::adapter),
                cost.code().map(Cost.Code::mapping),
                cost.code().map(Cost.Code::shared),
                cost.libraries().map(Cost.Libraries::count),
                cost.libraries().map(Cost.Libraries::megabytes).map(Rounded::of),
                Rounded.of(running.openingMillis()),
                Rounded.of(running.firstUnitMillis()),
                Rounded.of(running.firstUnitByHandMillis()),
                Rounded.of(running.heapMegabytes()),
                Rounded.of(running.heapKilobytesPerThousandPosts()));
    }
}
