package dev.portwise.cli.copy;

import dev.portwise.application.copy.CompareStores;
import dev.portwise.application.copy.Difference;
import dev.portwise.application.copy.Holdings;
import dev.portwise.application.copy.Kind;
import dev.portwise.cli.console.Console;
import dev.portwise.cli.console.ProgressLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of comparing two stores.
 *
 * @param total how many differences there are
 * @param first up to {@value #LISTED} of them
 */
public record FoundDifferences(long total, List<Difference> first) {

    public static final int LISTED = 1_000;

    public static FoundDifferences of(Console console, Holdings source, Holdings target) {
        long aggregates =
                source.counts().values().stream().mapToLong(Long::longValue).sum();
        List<Difference> first = new ArrayList<>();
        long[] total = {0};
        try (ProgressLine line = ProgressLine.counting(console, "comparing", aggregates)) {
            new CompareStores(source, target)
                    .compare(
                            (kind, more) -> line.advance(kind == Kind.MEMBERSHIPS ? 0 : more, kind.label()),
                            difference -> {
                                total[0]++;
                                if (first.size() < LISTED) {
                                    first.add(difference);
                                }
                            });
        }
        return new FoundDifferences(total[0], List.copyOf(first));
    }

    public boolean holds() {
        return total == 0;
    }
}
