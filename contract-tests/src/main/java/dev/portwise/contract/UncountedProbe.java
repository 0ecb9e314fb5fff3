package dev.portwise.contract;

import dev.portwise.adapter.spi.StoreProbe;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A probe whose statements are not compared with what the observer heard. */
record UncountedProbe(StoreProbe probe, ServerTally tally) implements StoreProbe {

    @Override
    public Map<UUID, Long> revisions(Kind kind) {
        return tally.without(() -> probe.revisions(kind));
    }

    @Override
    public Set<Link> links(LinkKind kind) {
        return tally.without(() -> probe.links(kind));
    }

    @Override
    public Map<Link, Instant> joinedOn() {
        return tally.without(probe::joinedOn);
    }

    @Override
    public void empty() {
        tally.without(() -> {
            probe.empty();
            return true;
        });
    }
}
