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
import java.util.function.Consumer;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * The queries for one type of aggregate, each with the round trips that the ports promise. Conditions call the aggregate
 * {@code a}.
 *
 * @param <A> the aggregate
 */
final class Queries<A extends Aggregate<?>> {

    private final EntityManager entities;
    private final Class<A> type;

    Queries(SessionImplementor session, Class<A> type) {
        this.entities = session;
        this.type = type;
    }

    List<A> byIds(Collection<? extends Identifier> ids, Fetch<A> fetch) {
        AmongIds wanted = among(ids);
        return fetched(wanted.condition(), fetch, wanted::setIn);
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
            AmongIds wanted = among(items.stream().map(Aggregate::id).toList());
            joins(fetch).forEach(join -> list(join, wanted.condition(), wanted::setIn));
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
        AmongIds unwanted = among(ids);
        Query delete = entities.createQuery("delete from " + type.getSimpleName() + " a where " + unwanted.condition());
        unwanted.setIn(delete);
        return delete.executeUpdate();
    }

    private AmongIds among(Collection<? extends Identifier> ids) {
        return AmongIds.of(entities, "a.id.value", ids);
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
