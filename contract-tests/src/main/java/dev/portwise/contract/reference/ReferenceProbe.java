package dev.portwise.contract.reference;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.model.Identifier;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record ReferenceProbe(ReferenceStore store) implements StoreProbe {

    @Override
    public Set<UUID> ids(Kind kind) {
        Tables tables = store.snapshot();
        Collection<? extends Identifier> ids = switch (kind) {
            case USER -> tables.users.keySet();
            case POST -> tables.posts.keySet();
            case TAG -> tables.tags.keySet();
            case GROUP -> tables.groups.keySet();
        };
        return ids.stream().map(Identifier::value).collect(Collectors.toSet());
    }

    @Override
    public Set<Link> links(LinkKind kind) {
        Tables tables = store.snapshot();
        Stream<Link> links = switch (kind) {
            case AUTHOR -> tables.posts.values().stream().map(post -> link(post.id(), post.author()));
            case TAGGED -> tables.links.stream().map(link -> link(link.post(), link.tag()));
            case MEMBERSHIP -> tables.memberships.keySet().stream().map(id -> link(id.user(), id.group()));
            case OWNER ->
                tables.groups.values().stream()
                        .filter(group -> group.owner() != null)
                        .map(group -> link(group.id(), Objects.requireNonNull(group.owner())));
        };
        return links.collect(Collectors.toSet());
    }

    @Override
    public void empty() {
        store.empty();
    }

    private static Link link(Identifier from, Identifier to) {
        return new Link(from.value(), to.value());
    }
}
