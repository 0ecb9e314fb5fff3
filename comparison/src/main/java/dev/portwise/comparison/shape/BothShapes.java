package dev.portwise.comparison.shape;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.comparison.SharedStore;
import dev.portwise.comparison.plain.mongo.EmbeddedPosts;
import dev.portwise.comparison.workload.Target;
import dev.portwise.comparison.workload.TargetStore;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A store that holds every target in both shapes. What it shows is in one of the two: nobody but the contender of that
 * shape wrote it, as each run that writes has a target of its own.
 */
record BothShapes(SharedStore separate, EmbeddedPosts embedded) implements StoreProbe, TargetStore {

    /** The same store for a race of both. */
    SharedStore store() {
        return new SharedStore(separate.engine(), separate.store(), separate.schema(), this, this);
    }

    @Override
    public void store(List<Target> targets) {
        separate.targets().store(targets);
        embedded.store(targets);
    }

    @Override
    public Map<UUID, Long> revisions(Kind kind) {
        return separate.probe().revisions(kind);
    }

    @Override
    public Set<Link> links(LinkKind kind) {
        Set<Link> links = new HashSet<>(separate.probe().links(kind));
        links.addAll(embedded.links(kind));
        return links;
    }

    @Override
    public Map<Link, Instant> joinedOn() {
        return separate.probe().joinedOn();
    }

    @Override
    public void empty() {
        separate.probe().empty();
        embedded.empty();
    }

    /** Both belong to others. */
    @Override
    public void close() {
        // they are closed where they were opened
    }
}
