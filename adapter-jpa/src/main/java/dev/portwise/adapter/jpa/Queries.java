package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The queries for one type of aggregate, each with the round trips that the ports promise. Conditions call the aggregate
 * {@code a}.
 *
 * @param <A> the aggregate
 * @param <I> its id
 */
final class Queries<A, I extends Identifier & Comparable<I>> {

    /** Any number of ids as one array: one parameter, one plan. */
    private static final String IN_ARRAY = "sql('?', a.id.value) = sql('any(?)', :ids)";

    /** Where the database has no arrays: a plan for each power of two. */
    private static final String IN_LIST = "a.id.value in :ids";

    private final EntityManager entities;
    private final AggregateType<A, I> kind;
    private final boolean arrays;

    Queries(JpaUnit unit, AggregateType<A, I> kind) {
        this.entities = unit.session();
        this.arrays = unit.session().getFactory().getJdbcServices().getDialect().supportsStandardArrays();
        this.kind = kind;
    }

    List<A> byIds(List<UUID> ids, Fetch<A> fetch) {
        return ids.isEmpty() ? List.of() : fetched(amongIds(), fetch, query -> setIds(query, ids));
    }

    Optional<A> byName(String name, Fetch<A> fetch) {
        return fetched("a.name.value = :name", fetch, query -> query.setParameter("name", name)).stream()
                .findFirst();
    }

    /** The aggregates a condition holds for, in the order of their ids, with what the plan names. */
    private List<A> fetched(String condition, Fetch<A> fetch, Consumer<Query> parameters) {
        List<String> joins = FetchPlan.joins(fetch);
        List<A> found = list(joins.isEmpty() ? "" : joins.get(0), condition, parameters);
        if (!found.isEmpty()) {
            joins.stream().skip(1).forEach(join -> list(join, condition, parameters));
        }
        return found;
    }

    List<A> list(String join, String condition, Consumer<Query> parameters) {
        TypedQuery<A> query = entities.createQuery(
                kind.select() + join + " where " + condition + " order by a.id.value", kind.type());
        parameters.accept(query);
        return query.getResultList();
    }

    /**
     * One page. What the plan names is read afterwards: a limit would count joined rows.
     *
     * @param condition may be empty, else it ends in {@code and}
     */
    Slice<A> page(
            Keyset<A> keyset,
            String join,
            String condition,
            PageRequest page,
            Fetch<A> fetch,
            Consumer<Query> parameters) {
        Optional<Cursor> after = page.after();
        String where = condition + (after.isPresent() ? keyset.after() : "true");
        TypedQuery<A> query = entities.createQuery(
                        kind.select() + join + " where " + where + " order by " + keyset.orderBy(), kind.type())
                .setMaxResults(page.limit() + 1);
        parameters.accept(query);
        after.ifPresent(cursor -> {
            query.setParameter("id", cursor.id());
            if (keyset.hasKey()) {
                query.setParameter("key", cursor.key());
            }
        });
        List<A> read = query.getResultList();
        List<A> items = read.subList(0, Math.min(read.size(), page.limit()));
        fetch(items, fetch);
        return new Slice<>(
                items,
                read.size() > page.limit()
                        ? Optional.of(cursor(keyset, items.get(items.size() - 1)))
                        : Optional.empty());
    }

    private Cursor cursor(Keyset<A> keyset, A last) {
        return keyset.cursor().apply(last, kind.id().apply(last));
    }

    private void fetch(List<A> items, Fetch<A> fetch) {
        if (!items.isEmpty()) {
            List<UUID> ids =
                    items.stream().map(item -> kind.id().apply(item).value()).toList();
            FetchPlan.joins(fetch).forEach(join -> list(join, amongIds(), query -> setIds(query, ids)));
        }
    }

    long count(String question, Object... parameters) {
        TypedQuery<Long> query = entities.createQuery(question, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getSingleResult();
    }

    int deleteAll(List<UUID> ids) {
        Query delete = entities.createQuery("delete from " + kind.type().getSimpleName() + " a where " + amongIds());
        setIds(delete, ids);
        return delete.executeUpdate();
    }

    private String amongIds() {
        return arrays ? IN_ARRAY : IN_LIST;
    }

    private void setIds(Query query, List<UUID> ids) {
        query.setParameter("ids", arrays ? ids.toArray(UUID[]::new) : ids);
    }
}
