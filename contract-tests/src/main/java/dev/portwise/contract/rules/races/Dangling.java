package dev.portwise.contract.rules.races;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Links whose ends are not stored. */
final class Dangling {

    private Dangling() {}

    /** {@code AUTHOR from … to …}, for each of them. */
    static List<String> in(StoreProbe probe) {
        return Arrays.stream(LinkKind.values())
                .flatMap(kind -> dangling(probe, kind))
                .toList();
    }

    private static Stream<String> dangling(StoreProbe probe, LinkKind kind) {
        Set<UUID> from = probe.ids(from(kind));
        Set<UUID> to = probe.ids(to(kind));
        return probe.links(kind).stream()
                .filter(link -> !from.contains(link.from()) || !to.contains(link.to()))
                .map(link -> kind + " from " + link.from() + " to " + link.to());
    }

    private static Kind from(LinkKind kind) {
        return switch (kind) {
            case AUTHOR, TAGGED -> Kind.POST;
            case MEMBERSHIP -> Kind.USER;
            case OWNER -> Kind.GROUP;
        };
    }

    private static Kind to(LinkKind kind) {
        return switch (kind) {
            case AUTHOR, OWNER -> Kind.USER;
            case TAGGED -> Kind.TAG;
            case MEMBERSHIP -> Kind.GROUP;
        };
    }
}
