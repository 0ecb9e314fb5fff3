package dev.portwise.contract;

import dev.portwise.adapter.spi.StoreProbe;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The objects and links of a store, as one way of looking shows them. Of a kind with more than a page of objects, and of
 * the links from them, only the number of objects is looked at.
 */
record SeenStore(Map<Kind, Long> counts, Map<Kind, Set<UUID>> ids, Map<LinkKind, Set<Link>> links) {

    /** The store past the ports. */
    static SeenStore behind(StoreProbe probe) {
        SeenStore seen = nothing();
        for (Kind kind : Kind.values()) {
            Set<UUID> ids = probe.ids(kind);
            seen.counts.put(kind, (long) ids.size());
            seen.ids.put(kind, ids);
        }
        for (LinkKind kind : LinkKind.values()) {
            if (seen.isSmall(from(kind))) {
                seen.links.put(kind, probe.links(kind));
            }
        }
        return seen;
    }

    /** The store through the ports, as far as it was looked at otherwise. */
    static SeenStore through(Repositories repositories, SeenStore other) {
        SeenStore seen = nothing();
        seen.look(
                Kind.USER,
                repositories.users(),
                Fetch.with(OfUser.MEMBERSHIPS),
                other,
                users -> seen.link(
                        LinkKind.MEMBERSHIP,
                        users,
                        user -> user.groups().stream().map(Group::id)));
        seen.look(Kind.POST, repositories.posts(), Fetch.with(OfPost.TAGS), other, posts -> {
            seen.link(LinkKind.TAGGED, posts, post -> post.tags().stream().map(Tag::id));
            seen.link(LinkKind.AUTHOR, posts, post -> post.author().stream().map(User::id));
        });
        seen.look(Kind.TAG, repositories.tags(), Fetch.nothing(), other, tags -> {});
        seen.look(
                Kind.GROUP,
                repositories.groups(),
                Fetch.nothing(),
                other,
                groups -> seen.link(LinkKind.OWNER, groups, group -> group.owner().stream()));
        return seen;
    }

    /** The first difference in words; this one was seen through the ports, the other one by the probe. */
    Optional<String> differenceFrom(SeenStore probed) {
        return Stream.of(
                        differences(counts, probed.counts),
                        differences(ids, probed.ids),
                        differences(links, probed.links))
                .flatMap(differences -> differences)
                .findFirst();
    }

    private static <K extends Enum<K>, T> Stream<String> differences(Map<K, T> through, Map<K, T> probed) {
        return through.entrySet().stream()
                .filter(seen -> !seen.getValue().equals(probed.get(seen.getKey())))
                .map(seen -> "of the kind %s it shows %s, but the ports of a second opening show %s"
                        .formatted(
                                seen.getKey().name().toLowerCase(Locale.ROOT),
                                probed.get(seen.getKey()),
                                seen.getValue()));
    }

    private <A extends Aggregate<I>, I extends Identifier> void look(
            Kind kind, Repository<A, I> repository, Fetch<A> fetch, SeenStore other, Consumer<List<A>> links) {
        counts.put(kind, repository.count());
        if (isSmall(kind) && other.isSmall(kind)) {
            List<A> page = isEmpty(kind) && other.isEmpty(kind)
                    ? List.of()
                    : repository
                            .inIdOrder(PageRequest.first(PageRequest.MAX_LIMIT), fetch)
                            .items();
            ids.put(kind, page.stream().map(item -> item.id().value()).collect(Collectors.toSet()));
            links.accept(page);
        }
    }

    private <A extends Aggregate<?>> void link(
            LinkKind kind, List<A> from, Function<A, Stream<? extends Identifier>> ends) {
        links.put(
                kind,
                from.stream()
                        .flatMap(item ->
                                ends.apply(item).map(end -> new Link(item.id().value(), end.value())))
                        .collect(Collectors.toSet()));
    }

    private boolean isEmpty(Kind kind) {
        return counts.getOrDefault(kind, 0L) == 0;
    }

    private boolean isSmall(Kind kind) {
        return counts.getOrDefault(kind, 0L) <= PageRequest.MAX_LIMIT;
    }

    private static Kind from(LinkKind kind) {
        return switch (kind) {
            case AUTHOR, TAGGED -> Kind.POST;
            case MEMBERSHIP -> Kind.USER;
            case OWNER -> Kind.GROUP;
        };
    }

    private static SeenStore nothing() {
        return new SeenStore(new EnumMap<>(Kind.class), new EnumMap<>(Kind.class), new EnumMap<>(LinkKind.class));
    }
}
