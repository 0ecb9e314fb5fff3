package dev.portwise.cli.copy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.portwise.application.copy.Difference;
import dev.portwise.application.copy.Kind;
import dev.portwise.cli.store.NamedStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a copy or a seed as it is written to JSON.
 *
 * @param stored how many of each kind were stored; absent if nothing was copied
 * @param found how many of each kind were there before
 * @param perSecond users, groups, tags and posts
 */
public record CopyJson(
        Optional<String> from,
        String to,
        Optional<Map<String, Long>> stored,
        Optional<Map<String, Long>> found,
        Optional<Double> seconds,
        @JsonProperty("per_second") Optional<Long> perSecond,
        Optional<Compared> verification) {

    public static CopyJson of(
            Optional<NamedStore> from,
            NamedStore to,
            Optional<TimedCopy> transfer,
            Optional<FoundDifferences> verification) {
        return new CopyJson(
                from.map(NamedStore::toString),
                to.toString(),
                transfer.map(done -> byLabel(done.copied().stored())),
                transfer.map(done -> byLabel(done.copied().found())),
                transfer.map(TimedCopy::seconds),
                transfer.map(TimedCopy::rate),
                verification.map(Compared::of));
    }

    private static Map<String, Long> byLabel(Map<Kind, Long> numbers) {
        Map<String, Long> labelled = new LinkedHashMap<>();
        numbers.forEach((kind, number) -> labelled.put(kind.label(), number));
        return labelled;
    }

    /** A comparison; {@code list} holds the first {@value FoundDifferences#LISTED}. */
    public record Compared(long differences, List<Entry> list) {

        static Compared of(FoundDifferences verification) {
            return new Compared(
                    verification.total(),
                    verification.first().stream().map(Entry::of).toList());
        }
    }

    /** One difference. */
    public record Entry(
            String kind, Optional<String> id, String what, Optional<String> source, Optional<String> target) {

        static Entry of(Difference difference) {
            return new Entry(
                    difference.kind().label(),
                    difference.id().map(id -> id.value().toString()),
                    difference.what(),
                    difference.source(),
                    difference.target());
        }
    }
}
