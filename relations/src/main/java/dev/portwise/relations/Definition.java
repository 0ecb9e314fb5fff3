package dev.portwise.relations;

import dev.portwise.relations.store.Store;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a team has said about a relation. */
final class Definition<P, C> {

    final String name;
    final Shape shape;
    final Entity<P> parent;
    final Entity<C> child;
    final Ends<P, C> ends = new Ends<>();
    final List<Reader<P>> readers = new ArrayList<>();
    final List<PageReader<P>> pages = new ArrayList<>();
    final Map<Rule, String> accepted = new EnumMap<>(Rule.class);
    final Set<String> ignored = new HashSet<>();

    @Nullable
    Policy policy;

    @Nullable
    Policy takenOut;

    @Nullable
    Outside outside;

    @Nullable
    Store store;

    Named.@Nullable Reading<Object, ?> ids;
    int most = Integer.MAX_VALUE;
    boolean versioned;
    boolean transactional;
    boolean deletableBySql;
    boolean deletesLinkedChildren;
    String mapping = "";

    Definition(String name, Shape shape, Class<P> parent, Class<C> child) {
        this.name = name;
        this.shape = shape;
        this.parent = new Entity<>(parent);
        this.child = new Entity<>(child);
        this.policy = shape == Shape.ONE_TO_MANY ? null : Policy.LINK;
        this.takenOut = policy;
    }

    Subject subject() {
        return new Subject(
                name,
                shape,
                parent.name,
                child.name,
                policy == null ? "" : policy.name().toLowerCase(Locale.ROOT));
    }
}
