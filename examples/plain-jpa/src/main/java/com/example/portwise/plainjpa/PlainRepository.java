package com.example.portwise.plainjpa;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation;
import dev.portwise.domain.port.Relation.OfGroup;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repository;
import dev.portwise.domain.port.Slice;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the four repositories have in common. Queries call the entity {@code e}. */
abstract class PlainRepository<A extends Aggregate<I>, I extends Identifier, E> implements Repository<A, I> {

    private static final Map<Relation<?>, String> JOINS = Map.of(
            OfUser.POSTS, " left join fetch e.posts",
            OfUser.MEMBERSHIPS, " left join fetch e.memberships m left join fetch m.group",
            OfPost.TAGS, " left join fetch e.tags",
            OfTag.POSTS, " left join fetch e.posts p left join fetch p.author",
            OfGroup.MEMBERSHIPS, " left join fetch e.memberships m left join fetch m.user");

    final PlainUnit unit;
    final EntityManager em;
    final Mapper mapper;
    private final String name;
    private final Class<E> type;
    private final String select;
    private final Function<E, A> toDomain;

    PlainRepository(PlainUnit unit, String name, Class<E> type, String joins, Function<E, A> toDomain) {
        this.unit = unit;
        this.em = unit.em();
        this.mapper = unit.mapper();
        this.name = name;
        this.type = type;
        this.select = "select e from " + type.getSimpleName() + " e" + joins;
        this.toDomain = toDomain;
    }

    /** Takes an aggregate out of the relations of others. */
    abstract void unlink(A aggregate);

    @Override
    public void add(A aggregate) {
        unit.requireWritable();
        if (!mapper.knows(aggregate) && (aggregate.revision() > 0 || !mapper.added(aggregate))) {
            throw unit.killedBy(new AlreadyExists(name, aggregate.id(), null));
        }
    }

    @Override
    public void addAll(Collection<A> aggregates) {
        aggregates.forEach(this::add);
    }

    @Override
    public Optional<A> byId(I id, Fetch<A> fetch) {
        return fetch.relations().isEmpty()
                ? unit.ask(() -> Optional.ofNullable(em.find(type, id.value())).map(toDomain))
                : byIds(List.of(id), fetch).stream().findFirst();
    }

    @Override
    public List<A> byIds(Collection<I> ids, Fetch<A> fetch) {
        return ids.isEmpty() ? List.of() : list("", "e.id in :ids", Map.of("ids", values(ids)), fetch);
    }

    @Override
    public A get(I id) {
        return byId(id).orElseThrow(() -> new NotFound(name, id));
    }

    @Override
    public A get(I id, long expectedRevision) {
        A aggregate = get(id);
        if (aggregate.revision() != expectedRevision) {
            throw new Conflict("somebody changed the " + name + " " + id + " meanwhile", null);
        }
        return aggregate;
    }

    @Override
    public Slice<A> inIdOrder(PageRequest page, Fetch<A> fetch) {
        return page(page, "", "true", Map.of(), fetch);
    }

    @Override
    public long count() {
        return count("select count(e) from " + type.getSimpleName() + " e", Map.of());
    }

    @Override
    public void remove(A aggregate) {
        unit.requireWritable();
        if (!mapper.knows(aggregate)) {
            throw new IllegalArgumentException("the " + name + " " + aggregate.id() + " is not of this unit");
        }
        unlink(aggregate);
        if (aggregate.revision() > 0) {
            em.remove(em.find(type, aggregate.id().value()));
        }
        mapper.forget(aggregate.id());
    }

    @Override
    public int removeAll(Collection<I> ids) {
        unit.requireWritable();
        ids.forEach(mapper::forget);
        return ids.isEmpty() ? 0 : update("delete from " + type.getSimpleName() + " e where e.id in :ids", ids);
    }

    Optional<A> named(String value, Fetch<A> fetch) {
        return list("", "e.name = :name", Map.of("name", value), fetch).stream().findFirst();
    }

    List<A> list(String join, String condition, Map<String, Object> parameters) {
        return list(join, condition, parameters, Fetch.nothing());
    }

    private List<A> list(String join, String condition, Map<String, Object> parameters, Fetch<A> fetch) {
        String fetched = fetch.relations().stream().map(JOINS::get).collect(Collectors.joining());
        TypedQuery<E> query = em.createQuery(select + join + fetched + " where " + condition + " order by e.id", type);
        parameters.forEach(query::setParameter);
        return unit.flushAndAsk(
                () -> query.getResultList().stream().map(toDomain).toList());
    }

    /** One page in the order of ids. */
    Slice<A> page(PageRequest page, String join, String condition, Map<String, Object> parameters, Fetch<A> fetch) {
        String after = page.after().isPresent() ? " and e.id > :after" : "";
        return page(page, join + " where " + condition + after + " order by e.id", parameters, aggregate -> "", fetch);
    }

    /** One page in the order of a text and, where texts are equal, of ids. */
    Slice<A> pageByText(PageRequest page, String text, Function<A, String> key, Fetch<A> fetch) {
        String after = page.after().isPresent()
                ? " where e.%1$s > :key or e.%1$s = :key and e.id > :after".formatted(text)
                : "";
        Map<String, Object> parameters = page.after()
                .<Map<String, Object>>map(cursor -> Map.of("key", cursor.key()))
                .orElse(Map.of());
        return page(page, after + " order by e." + text + ", e.id", parameters, key, fetch);
    }

    /** A limit and a join fetch do not go together, so the second query fetches what the plan names. */
    private Slice<A> page(
            PageRequest page, String rest, Map<String, Object> parameters, Function<A, String> key, Fetch<A> fetch) {
        TypedQuery<E> query = em.createQuery(select + rest, type).setMaxResults(page.limit() + 1);
        parameters.forEach(query::setParameter);
        page.after().ifPresent(cursor -> query.setParameter("after", cursor.id()));
        List<A> found = unit.flushAndAsk(
                () -> query.getResultList().stream().map(toDomain).toList());
        List<A> items = found.subList(0, Math.min(found.size(), page.limit()));
        if (!fetch.relations().isEmpty()) {
            byIds(items.stream().map(Aggregate::id).toList(), fetch);
        }
        return new Slice<>(items, found.size() > items.size() ? Optional.of(cursor(items, key)) : Optional.empty());
    }

    private Cursor cursor(List<A> items, Function<A, String> key) {
        A last = items.get(items.size() - 1);
        return new Cursor(key.apply(last), last.id().value());
    }

    long count(String jpql, Map<String, Object> parameters) {
        TypedQuery<Long> query = em.createQuery(jpql, Long.class);
        parameters.forEach(query::setParameter);
        return unit.flushAndAsk(query::getSingleResult);
    }

    int update(String jpql, Collection<? extends Identifier> ids) {
        return unit.flushAndAsk(
                () -> em.createQuery(jpql).setParameter("ids", values(ids)).executeUpdate());
    }

    private static List<UUID> values(Collection<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toList();
    }
}
