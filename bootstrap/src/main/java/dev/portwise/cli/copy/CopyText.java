package dev.portwise.cli.copy;

import dev.portwise.application.copy.Difference;
import dev.portwise.application.copy.Kind;
import dev.portwise.cli.console.Colours;
import dev.portwise.cli.console.OneLine;
import dev.portwise.cli.store.NamedStore;
import java.io.PrintStream;

/** The result of a copy, of a seed or of a comparison, as people read it in a terminal. */
public record CopyText(PrintStream out, Colours colours) {

    public void print(TimedCopy transfer) {
        for (Kind kind : Kind.values()) {
            long stored = transfer.copied().stored().getOrDefault(kind, 0L);
            long found = transfer.copied().found().getOrDefault(kind, 0L);
            out.println("  %-11s %,9d".formatted(kind.label(), stored)
                    + (found == 0 ? "" : "  and %,d that were there".formatted(found)));
        }
        out.println("  in %.1f s, %,d aggregates a second".formatted(transfer.seconds(), transfer.rate()));
    }

    public void print(FoundDifferences verification, NamedStore source, NamedStore target) {
        for (Difference difference : verification.first()) {
            out.println(colours.bad(line(difference)));
        }
        if (verification.total() > verification.first().size()) {
            out.println("and %,d more"
                    .formatted(verification.total() - verification.first().size()));
        }
        out.println(
                verification.holds()
                        ? colours.good("both hold the same: " + source + " and " + target)
                        : colours.bad(
                                "%,d differences between %s and %s".formatted(verification.total(), source, target)));
    }

    public void title(String text) {
        out.println(colours.strong(text));
    }

    private static String line(Difference difference) {
        String what = difference.kind().label()
                + difference.id().map(id -> " " + id).orElse("")
                + (difference.what().equals(Difference.ALL) ? "" : ", " + difference.what());
        if (difference.source().isPresent() && difference.target().isPresent()) {
            return "%s: %s in the source, %s in the target"
                    .formatted(
                            what,
                            quoted(difference.source().get()),
                            quoted(difference.target().get()));
        }
        return what + (difference.source().isPresent() ? ": only in the source" : ": only in the target");
    }

    private static String quoted(String text) {
        return '"' + OneLine.of(text) + '"';
    }
}
