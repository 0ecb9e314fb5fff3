package dev.portwise.adapter.tracking;

import dev.portwise.adapter.spi.UnitState;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;
import java.util.function.Supplier;

/** A unit of work on a store that knows rows: repositories around an identity map, written when the unit ends. */
public final class TrackedTransaction implements UnitTransaction, Repositories {

    private final UnitState state;
    private final StoreSession session;
    private final IdentityMap objects;
    private final Users users = new TrackedUsers(this);
    private final Posts posts = new TrackedPosts(this);
    private final Tags tags = new TrackedTags(this);
    private final Groups groups = new TrackedGroups(this);

    public TrackedTransaction(UnitState state, StoreSession session) {
        this.state = state;
        this.session = session;
        this.objects = new IdentityMap(this, session.reads());
    }

    UnitState state() {
        return state;
    }

    StoreSession session() {
        return session;
    }

    IdentityMap objects() {
        return objects;
    }

    /** Asks the store; a failure kills the unit. */
    <T> T ask(Supplier<T> question) {
        state.requireUsable();
        try {
            return question.get();
        } catch (RuntimeException failure) {
            throw state.failed(session.translated(failure));
        }
    }

    /** Writes what changed, if anything did. A unit that only reads keeps its changes, and is refused when it ends. */
    void flush() {
        if (!state.readOnly() && objects.hasChanged()) {
            ask(this::write);
        }
    }

    private Changes write() {
        Changes changes = ChangeDetection.in(objects);
        changes.sendTo(session.writes());
        new AfterFlush(objects).update(changes);
        return changes;
    }

    @Override
    public Repositories repositories() {
        return this;
    }

    @Override
    public Users users() {
        return users;
    }

    @Override
    public Posts posts() {
        return posts;
    }

    @Override
    public Tags tags() {
        return tags;
    }

    @Override
    public Groups groups() {
        return groups;
    }

    @Override
    public boolean hasChanges() {
        return objects.hasChanged();
    }

    @Override
    public void commit() {
        flush();
        session.commit();
    }

    @Override
    public void rollback() {
        session.rollback();
    }

    @Override
    public void end() {
        objects.ends().forEach(LazySet::close);
        session.close();
    }
}
