package dev.portwise.adapter.rows;

import dev.portwise.domain.model.Identifier;
import java.util.Collection;
import java.util.List;

/**
 * Which aggregates of one type a query is about.
 *
 * @param <A> the aggregate
 */
public sealed interface Criteria<A> {

    /** All of them. */
    record All<A>() implements Criteria<A> {}

    /** The ones with these ids; ids that are not stored are passed over. */
    record WithIds<A>(List<? extends Identifier> ids) implements Criteria<A> {}

    /** The one with this name, if there is one. */
    record Named<A>(String name) implements Criteria<A> {}

    /** The ones that a reference connects with {@code end}. */
    record Connected<A>(Reference by, Identifier end) implements Criteria<A> {}

    /** The references between aggregates, in the direction in which they are followed. */
    enum Reference {
        POSTS_OF_AUTHOR,
        POSTS_WITH_TAG,
        TAGS_OF_POST,
        MEMBERS_OF_GROUP,
        GROUPS_OF_MEMBER,
        GROUPS_OF_OWNER;

        /** The aggregates that this reference connects with {@code end}. */
        public <A> Criteria<A> to(Identifier end) {
            return new Connected<>(this, end);
        }
    }

    static <A> Criteria<A> ids(Collection<? extends Identifier> ids) {
        return new WithIds<>(List.copyOf(ids));
    }
}
