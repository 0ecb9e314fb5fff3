package dev.portwise.contract;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contents of a store, in one line. */
final class StoreContents {

    private static final int MOST_SHOWN = 6;

    private StoreContents() {}

    /** {@code 1 user: …3f2a; no post; …}, or why the store cannot be read. */
    static String of(StoreProbe probe) {
        try {
            return Stream.concat(
                            Arrays.stream(Kind.values())
                                    .map(kind -> line(
                                            kind.name(),
                                            probe.ids(kind).stream().map(StoreContents::tail))),
                            Arrays.stream(LinkKind.values())
                                    .map(kind -> line(
                                            kind.name(),
                                            probe.links(kind).stream()
                                                    .map(link -> tail(link.from()) + " → " + tail(link.to())))))
                    .collect(Collectors.joining("; "));
        } catch (RuntimeException failed) {
            return "could not be looked into: " + failed.getMessage();
        }
    }

    private static String line(String kind, Stream<String> things) {
        List<String> all = things.sorted().toList();
        String name = kind.toLowerCase(Locale.ROOT);
        if (all.isEmpty()) {
            return "no " + name;
        }
        String shown = all.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "));
        String more = all.size() > MOST_SHOWN ? " and " + (all.size() - MOST_SHOWN) + " more" : "";
        return all.size() + " " + name + ": " + shown + more;
    }

    private static String tail(UUID id) {
        String text = id.toString();
        return "…" + text.substring(text.length() - 4);
    }
}
