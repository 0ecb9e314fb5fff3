package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * The queries for one type of aggregate, each with the round trips that the ports promise. Conditions call the aggregate
 * {@code a}.
 *
 * @param <A> the aggregate
 */
final class Queries<A extends Aggregate<?>> {

    /** Any number of ids as one array: one parameter, one plan. */
    private static final String IN_ARRAY = "sql('?', a.id.value) = sql('any(?)', :ids)";

    /** Where the database has no arrays: a plan for each power of two. */
    private static final String IN_LIST = "a.id.value in :ids";

    private final EntityManager entities;
    private final Class<A> type;
    private final boolean arrays;

    Queries(SessionImplementor session, Class<A> type) {
        this.entities = session;
        this.type = type;
        this.arrays = session.getFactory().getJdbcServices().getDialect().supportsStandardArrays();
    }

    List<A> byIds(Collection<? extends Identifier> ids, Fetch<A> fetch) {
        return fetched(among(ids), fetch, query -> setIds(query, ids));
    }

    Optional<A> byName(String name, Fetch<A> fetch) {
        return fetched("a.name.value = :name", fetch, query -> query.setParameter("name", name)).stream()
                .findFirst();
    }

    /** The aggregates a condition holds for, in the order of their ids, with what the plan names. */
    private List<A> fetched(String condition, Fetch<A> fetch, Consumer<Query> parameters) {
        List<String> joins = joins(fetch);
        List<A> found = list(joins.isEmpty() ? "" : joins.get(0), condition, parameters);
        if (!found.isEmpty()) {
            joins.stream().skip(1).forEach(join -> list(join, condition, parameters));
        }
        return found;
    }

    List<A> list(String join, String condition, Consumer<Query> parameters) {
        TypedQuery<A> query =
                entities.createQuery(select() + join + " where " + condition + " order by a.id.value", type);
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
                        select() + join + " where " + where + " order by " + keyset.orderBy(), type)
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
                        ? Optional.of(keyset.cursor().apply(items.get(items.size() - 1)))
                        : Optional.empty());
    }

    private void fetch(List<A> items, Fetch<A> fetch) {
        if (!items.isEmpty()) {
            List<? extends Identifier> ids = items.stream().map(Aggregate::id).toList();
            joins(fetch).forEach(join -> list(join, among(ids), query -> setIds(query, ids)));
        }
    }

    long count(String question, Object... parameters) {
        TypedQuery<Long> query = entities.createQuery(question, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getSingleResult();
    }

    int deleteAll(Collection<? extends Identifier> ids) {
        Query delete = entities.createQuery("delete from " + type.getSimpleName() + " a where " + among(ids));
        setIds(delete, ids);
        return delete.executeUpdate();
    }

    /** One id is compared plainly, because databases plan that better. */
    private String among(Collection<? extends Identifier> ids) {
        return ids.size() == 1 ? "a.id.value = :ids" : arrays ? IN_ARRAY : IN_LIST;
    }

    private void setIds(Query query, Collection<? extends Identifier> ids) {
        if (ids.size() == 1) {
            query.setParameter("ids", ids.iterator().next().value());
            return;
        }
        List<UUID> values = ids.stream().distinct().map(Identifier::value).toList();
        query.setParameter("ids", arrays ? values.toArray(UUID[]::new) : values);
    }

    /** With the to-one ends that aggregates always come with. */
    private String select() {
        return "select a from " + type.getSimpleName() + " a"
                + (type == Post.class ? " join fetch a.author author" : "");
    }

    /** A join for each relation of the plan. Two never share a round trip, because their rows would multiply. */
    private static List<String> joins(Fetch<?> fetch) {
        return fetch.relations().stream().map(Queries::join).toList();
    }

    private static String join(Relation<?> relation) {
        String join = " left join fetch a." + attribute(relation);
        if (relation == OfUser.MEMBERSHIPS) {
            return join + " m left join fetch m.group";
        }
        if (relation == OfTag.POSTS) {
            return join + " p left join fetch p.author";
        }
        return relation == OfGroup.MEMBERSHIPS ? join + " m left join fetch m.user" : join;
    }

    /** What the mapping calls a relation. */
    static String attribute(Relation<?> relation) {
        return relation.toString().toLowerCase(Locale.ROOT);
    }
}
