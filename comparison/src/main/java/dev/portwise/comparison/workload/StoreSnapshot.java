package dev.portwise.comparison.workload;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.Identifier;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a store holds. Each kind is read once, when it is first asked for. */
public final class StoreSnapshot {

    private final StoreProbe probe;
    private final Map<Kind, Set<UUID>> ids = new EnumMap<>(Kind.class);
    private final Map<LinkKind, Set<Link>> links = new EnumMap<>(LinkKind.class);

    public StoreSnapshot(StoreProbe probe) {
        this.probe = probe;
    }

    public boolean has(Kind kind, Identifier id) {
        return ids.computeIfAbsent(kind, probe::ids).contains(id.value());
    }

    public boolean has(LinkKind kind, Identifier from, Identifier to) {
        return links.computeIfAbsent(kind, probe::links).contains(new Link(from.value(), to.value()));
    }

    /** How many links of this kind end there. */
    public long count(LinkKind kind, Identifier to) {
        return links.computeIfAbsent(kind, probe::links).stream()
                .filter(link -> link.to().equals(to.value()))
                .count();
    }
}
