package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.Query;
import dev.portwise.domain.port.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a query as the mappers' XML reads them. What is fetched is joined to this selection, so that a limit
 * never cuts a relation.
 *
 * @param reference the name of the {@link Criteria.Reference} that connects the aggregates with {@code end}
 * @param limit null for all
 */
record Selection(
        @Nullable Ids ids,
        @Nullable String name,
        @Nullable String reference,
        @Nullable UUID end,
        boolean inTextOrder,
        @Nullable Cursor after,
        @Nullable Integer limit) {

    static Selection of(Query<?, ?> query) {
        return of(
                query.criteria(),
                query.inTextOrder(),
                query.after(),
                query.limit() == 0 ? Optional.empty() : Optional.of(query.limit()));
    }

    /** All that match, in the order of ids. */
    static Selection of(Criteria<?> criteria) {
        return of(criteria, false, Optional.empty(), Optional.empty());
    }

    private static Selection of(
            Criteria<?> criteria, boolean inTextOrder, Optional<Cursor> after, Optional<Integer> limit) {
        return new Selection(
                criteria instanceof Criteria.WithIds<?> wanted ? Ids.of(wanted.ids()) : null,
                criteria instanceof Criteria.Named<?> wanted ? wanted.name() : null,
                criteria instanceof Criteria.Connected<?> wanted ? wanted.by().name() : null,
                criteria instanceof Criteria.Connected<?> wanted ? wanted.end().value() : null,
                inTextOrder,
                after.orElse(null),
                limit.orElse(null));
    }

    /** All that the SQL depends on, apart from its parameters. */
    Object shape() {
        return List.of(
                ids == null ? "" : ids.isOne() ? "one" : ids.arrays().size(),
                name != null,
                reference == null ? "" : reference,
                inTextOrder,
                after != null,
                limit != null);
    }
}
