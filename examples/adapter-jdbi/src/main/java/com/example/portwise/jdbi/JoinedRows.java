package com.example.portwise.jdbi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.RowReducer;
import org.jdbi.v3.core.result.RowView;

/**
 * Gathers the joined rows of each root into one row with a list, in the order in which the roots come.
 *
 * @param rootKey the column that tells one root from another
 * @param partKey the column that is null where an outer join found nothing
 */
record JoinedRows<R, P>(
        String rootKey,
        Function<RowView, R> root,
        String partKey,
        Function<RowView, P> part,
        BiFunction<R, List<P>, R> with)
        implements RowReducer<Map<UUID, JoinedRows.Gathered<R, P>>, R> {

    @Override
    public Map<UUID, Gathered<R, P>> container() {
        return new LinkedHashMap<>();
    }

    @Override
    public void accumulate(Map<UUID, Gathered<R, P>> gathered, RowView row) {
        Gathered<R, P> one = gathered.computeIfAbsent(
                row.getColumn(rootKey, UUID.class), key -> new Gathered<>(root.apply(row), new ArrayList<>()));
        if (row.getColumn(partKey, UUID.class) != null) {
            one.parts().add(part.apply(row));
        }
    }

    @Override
    public Stream<R> stream(Map<UUID, Gathered<R, P>> gathered) {
        return gathered.values().stream().map(one -> with.apply(one.root(), one.parts()));
    }

    /** A root and what was found of its relation. */
    record Gathered<R, P>(R root, List<P> parts) {}
}
