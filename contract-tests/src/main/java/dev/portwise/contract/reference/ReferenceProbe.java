package dev.portwise.contract.reference;

import dev.portwise.adapter.rows.GroupRow;
import dev.portwise.adapter.rows.MembershipRow;
import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.domain.model.Identifier;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record ReferenceProbe(ReferenceStore store) implements StoreProbe {

    @Override
    public Map<UUID, Long> revisions(Kind kind) {
        Tables tables = store.snapshot();
        return switch (kind) {
            case USER -> revisions(tables.users, UserRow::revision);
            case POST -> revisions(tables.posts, PostRow::revision);
            case TAG -> revisions(tables.tags, TagRow::revision);
            case GROUP -> revisions(tables.groups, GroupRow::revision);
        };
    }

    private static <R> Map<UUID, Long> revisions(Map<? extends Identifier, R> table, Function<R, Long> revision) {
        return table.entrySet().stream()
                .collect(Collectors.toMap(row -> row.getKey().value(), row -> revision.apply(row.getValue())));
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
    public Map<Link, Instant> joinedOn() {
        return store.snapshot().memberships.values().stream()
                .collect(Collectors.toMap(row -> link(row.user(), row.group()), MembershipRow::joinedOn));
    }

    @Override
    public void empty() {
        store.empty();
    }

    private static Link link(Identifier from, Identifier to) {
        return new Link(from.value(), to.value());
    }
}
