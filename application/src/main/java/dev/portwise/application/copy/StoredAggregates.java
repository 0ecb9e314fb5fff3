package dev.portwise.application.copy;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repository;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those of the wanted aggregates that the target holds.
 *
 * @param what {@code user}
 */
record StoredAggregates<A, I extends Identifier>(String what, Map<I, A> byId) {

    /** Loads them in one or two round trips. */
    static <A, I extends Identifier> StoredAggregates<A, I> among(
            String what, Repository<A, I> repository, Stream<I> ids, Fetch<A> fetch, Function<A, I> id) {
        return new StoredAggregates<>(
                what,
                repository.byIds(ids.collect(Collectors.toSet()), fetch).stream()
                        .collect(Collectors.toMap(id, Function.identity())));
    }

    boolean lacks(I id) {
        return !byId.containsKey(id);
    }

    /** @throws NotFound if the target does not hold it */
    A get(I id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new NotFound(what, id));
    }
}
