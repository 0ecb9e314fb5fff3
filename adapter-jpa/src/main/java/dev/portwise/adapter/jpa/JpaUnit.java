package dev.portwise.adapter.jpa;

import dev.portwise.adapter.relational.ErrorTranslation;
import dev.portwise.adapter.relational.UuidForm;
import dev.portwise.adapter.relational.WrittenRows;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.hibernate.Transaction;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * A unit of work: a session of its own, in one transaction, and what was added and removed. The ports promise that an
 * aggregate is known from {@code add} on; Hibernate would know it from the insert on.
 */
final class JpaUnit extends UnitTransaction {

    private final SessionImplementor session;
    private final String codePointKey;
    private final UuidForm uuidForm;
    private final RemovedEntities removed = new RemovedEntities();
    private final ManagedEntities managed;
    private final Map<Identifier, Object> added = new LinkedHashMap<>();
    private final WrittenRows written = new WrittenRows();

    /** Apart from the other entities, because each removed user is looked for in them. */
    private final List<Group> groups = new ArrayList<>();

    /** @param codePointKey see {@link dev.portwise.adapter.relational.RelationalStore#codePointKey} */
    JpaUnit(boolean readOnly, SessionFactory sessions, String codePointKey, UuidForm uuidForm) {
        super(readOnly);
        this.codePointKey = codePointKey;
        this.uuidForm = uuidForm;
        this.session = sessions.withOptions()
                .interceptor(new UnitInterceptor(this))
                .flushMode(FlushMode.MANUAL)
                .openSession()
                .unwrap(SessionImplementor.class);
        this.managed = new ManagedEntities(session);
        session.beginTransaction();
    }

    @Override
    public Users users() {
        return new JpaUsers(this);
    }

    @Override
    public Posts posts() {
        return new JpaPosts(this);
    }

    @Override
    public Tags tags() {
        return new JpaTags(this);
    }

    @Override
    public Groups groups() {
        return new JpaGroups(this);
    }

    SessionImplementor session() {
        return session;
    }

    String codePointKey() {
        return codePointKey;
    }

    UuidForm uuidForm() {
        return uuidForm;
    }

    /** The connection of this unit's transaction. */
    Connection connection() {
        return session.doReturningWork(connection -> connection);
    }

    /** The rows that an error can be about. It is told of removed rows at once, of other rows after an error. */
    WrittenRows written() {
        return written;
    }

    ManagedEntities managed() {
        return managed;
    }

    RemovedEntities removed() {
        return removed;
    }

    /** Whether a change is not written yet. A read-only unit never flushes; its changes make it fail at the end. */
    @Override
    protected boolean hasChanges() {
        return removed.hasPending()
                || !pending().isEmpty()
                || newPosts().findAny().isPresent()
                || newMemberships().findAny().isPresent()
                || leftMemberships().findAny().isPresent()
                || managed.all(Post.class).stream()
                        .anyMatch(post -> post.author()
                                .filter(author -> author.revision() == 0)
                                .isPresent())
                || session.isDirty();
    }

    @Override
    protected void write() {
        new UnitFlush(this).run();
    }

    @Override
    protected RuntimeException translated(RuntimeException thrown) {
        return ExceptionTranslation.of(
                thrown, (error, statement) -> ErrorTranslation.of(error, written, this::connection));
    }

    @Override
    protected void commit() {
        try {
            session.getTransaction().commit();
        } catch (RuntimeException thrown) {
            throw ExceptionTranslation.atCommit(thrown);
        }
    }

    @Override
    protected void rollback() {
        Transaction transaction = session.getTransaction();
        if (transaction.isActive()) {
            transaction.rollback();
        }
    }

    @Override
    protected void close() {
        session.close();
    }

    /** Takes in something new; it is stored with the next flush. Returns false if its id is in use. */
    boolean add(Aggregate<?> aggregate) {
        Identifier id = aggregate.id();
        boolean again = added.get(id) == aggregate;
        boolean known = managed.byId(aggregate.getClass(), id).isPresent();
        boolean gone = removed.include(id) || removed.isWithdrawn(id);
        if (gone || (!again && (known || added.containsKey(id) || aggregate.revision() != 0))) {
            return false;
        }
        added.put(id, aggregate);
        loaded(aggregate);
        return true;
    }

    /** Registers a post or a tag that was persisted through another object, as if it had been added. */
    void begun(Object entity) {
        if (entity instanceof Post || entity instanceof Tag) {
            added.putIfAbsent(((Aggregate<?>) entity).id(), entity);
        }
    }

    /** Notes the removal of an aggregate of this unit, once; what was not stored yet just goes. */
    boolean remove(Aggregate<?> aggregate) {
        if (removed.holds(aggregate)) {
            return false;
        }
        if (managed.contains(aggregate)) {
            removed.later(aggregate);
        } else {
            removed.withdraw(aggregate);
        }
        added.remove(aggregate.id());
        return true;
    }

    /** Whether this very object was loaded, added or removed in this unit. */
    boolean holds(Aggregate<?> aggregate) {
        return removed.holds(aggregate) || added.get(aggregate.id()) == aggregate || managed.contains(aggregate);
    }

    /** Lets go of what a statement deleted. */
    <A extends Aggregate<?>> void deleted(Class<A> type, Collection<? extends Identifier> ids) {
        ids.stream().flatMap(id -> managed.byId(type, id).stream()).forEach(gone -> {
            removed.done(gone);
            session.detach(gone);
        });
        letGoWithTheirOwners();
    }

    /** What was added and is not persisted yet. */
    List<Object> pending() {
        return added.values().stream()
                .filter(aggregate -> !managed.contains(aggregate) && !removed.isGone(aggregate))
                .toList();
    }

    private <E> Stream<E> newElements(Class<E> type) {
        return managed.inverseSets()
                .flatMap(set -> set.known().stream())
                .filter(type::isInstance)
                .filter(element -> !managed.contains(element) && !removed.isGone(element))
                .map(type::cast);
    }

    /** The posts that were added, or put into an inverse end, and are not persisted yet. */
    Stream<Post> newPosts() {
        return Stream.concat(
                pending().stream().filter(Post.class::isInstance).map(Post.class::cast), newElements(Post.class));
    }

    /** Whether an aggregate is new, and this unit does not store it by itself yet. */
    boolean isUnknown(Aggregate<?> aggregate) {
        return aggregate.revision() == 0 && !managed.contains(aggregate);
    }

    /** Takes a removed post off the tags that this unit has yet to learn of. */
    void takeOffNewTags(Post post) {
        if (managed.hasLoaded(post, "tags")) {
            post.tags().stream().filter(this::isUnknown).toList().forEach(post::untag);
        }
    }

    Stream<Membership> newMemberships() {
        return newElements(Membership.class).filter(membership -> membership.revision() == 0);
    }

    /** The memberships that were given up, whether the store has them or not. */
    Stream<Membership> leftMemberships() {
        return managed.inverseSets()
                .flatMap(set -> set.removed().stream())
                .filter(Membership.class::isInstance)
                .map(Membership.class::cast);
    }

    /** The tags on the posts of this unit that are not persisted yet. */
    Stream<Tag> newTags() {
        return Stream.concat(managed.all(Post.class).stream(), newPosts())
                .filter(post -> !removed.isGone(post) && managed.hasLoaded(post, "tags"))
                .flatMap(post -> post.tags().stream())
                .filter(tag -> tag.revision() == 0 && !managed.contains(tag));
    }

    /** The aggregate with that id, if this unit has it already. */
    <A> Optional<A> known(Class<A> type, Identifier id) {
        Object aggregate = added.get(id);
        Optional<A> known = aggregate != null ? Optional.of(type.cast(aggregate)) : managed.byId(type, id);
        return known.filter(object -> !removed.isGone(object));
    }

    /** Whether this unit knows an aggregate with that id, or that there is none any more. */
    boolean has(Class<?> type, Identifier id) {
        return removed.include(id)
                || added.containsKey(id)
                || managed.byId(type, id).isPresent();
    }

    /** Takes note of an entity that was read or added. */
    void loaded(Object entity) {
        if (entity instanceof Group group) {
            groups.add(group);
        }
    }

    /** The groups this unit knows. */
    Stream<Group> knownGroups() {
        return groups.stream().filter(group -> managed.contains(group) || added.get(group.id()) == group);
    }

    /** Lets go of what the store deletes along with something else. */
    void letGoWithTheirOwners() {
        managed.sets().forEach(ToManySet::forgetGone);
        managed.all(Membership.class).stream().filter(removed::isLeaving).forEach(session::detach);
        managed.all(Post.class).stream()
                .filter(post -> removed.isGone(post) && !removed.holds(post))
                .forEach(post -> {
                    removed.done(post);
                    session.detach(post);
                });
    }
}
