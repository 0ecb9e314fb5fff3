package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.StoreSession;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;

/** A unit of work on a store that knows rows: repositories around an identity map, written when the unit ends. */
public final class TrackedTransaction extends UnitTransaction {

    private final StoreSession session;
    private final IdentityMap objects;

    public TrackedTransaction(boolean readOnly, StoreSession session) {
        super(readOnly);
        this.session = session;
        this.objects = new IdentityMap(this);
    }

    StoreSession session() {
        return session;
    }

    IdentityMap objects() {
        return objects;
    }

    @Override
    public Users users() {
        return new TrackedUsers(this);
    }

    @Override
    public Posts posts() {
        return new TrackedPosts(this);
    }

    @Override
    public Tags tags() {
        return new TrackedTags(this);
    }

    @Override
    public Groups groups() {
        return new TrackedGroups(this);
    }

    @Override
    protected boolean hasChanges() {
        return objects.hasChanged();
    }

    @Override
    protected void write() {
        ChangeDetection.in(objects, session.writes()).write();
    }

    @Override
    protected RuntimeException translated(RuntimeException thrown) {
        return session.translated(thrown);
    }

    @Override
    protected void commit() {
        session.commit();
    }

    @Override
    protected void rollback() {
        session.rollback();
    }

    @Override
    protected void close() {
        objects.ends(LazySet::close);
        session.close();
    }
}
