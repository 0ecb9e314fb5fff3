package dev.portwise.adapter.mybatis;

import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Cursor;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which aggregates a query is about: those of some ids, the one of a name, or a part of an order. What is fetched with
 * them is joined to these roots, so that a limit never cuts a relation.
 *
 * @param inTextOrder by name or title, else by id
 */
record Roots(
        @Nullable Ids ids,
        @Nullable String name,
        @Nullable UserId author,
        @Nullable TagId tag,
        boolean inTextOrder,
        @Nullable Cursor after,
        @Nullable Integer limit) {

    static Roots of(Collection<? extends Identifier> ids) {
        return new Roots(Ids.of(ids), null, null, null, false, null, null);
    }

    static Roots named(String name) {
        return new Roots(null, name, null, null, false, null, null);
    }

    static Roots inIdOrder(Optional<Cursor> after, int limit) {
        return new Roots(null, null, null, null, false, after.orElse(null), limit);
    }

    static Roots inTextOrder(Optional<Cursor> after, int limit) {
        return new Roots(null, null, null, null, true, after.orElse(null), limit);
    }

    static Roots by(UserId author, Optional<Cursor> after, int limit) {
        return new Roots(null, null, author, null, false, after.orElse(null), limit);
    }

    static Roots tagged(TagId tag, Optional<Cursor> after, int limit) {
        return new Roots(null, null, null, tag, false, after.orElse(null), limit);
    }

    static Roots allTagged(TagId tag) {
        return new Roots(null, null, null, tag, false, null, null);
    }
}
