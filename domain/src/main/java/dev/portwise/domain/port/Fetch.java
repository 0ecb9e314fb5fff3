package dev.portwise.domain.port;

import java.util.Set;

/**
 * A fetch plan: the to-many relations to load eagerly with each {@code A}. Each relation costs at most one round trip
 * more than an empty plan. A plan with two relations reads no more rows than two plans with one relation each. A relation
 * that the plan does not name is read when it is first touched, in one round trip.
 */
public record Fetch<A>(Set<? extends Relation<A>> relations) {

    public Fetch {
        relations = Set.copyOf(relations);
    }

    /** Loads no to-many relation. */
    public static <A> Fetch<A> nothing() {
        return new Fetch<>(Set.of());
    }

    public static <A> Fetch<A> with(Relation<A> relation) {
        return new Fetch<>(Set.of(relation));
    }

    public static <A> Fetch<A> with(Relation<A> first, Relation<A> second) {
        return new Fetch<>(Set.of(first, second));
    }

    public boolean includes(Relation<A> relation) {
        return relations.contains(relation);
    }
}
