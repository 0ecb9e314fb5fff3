package dev.portwise.adapter.tracking;

import dev.portwise.adapter.spi.UnitState;
import dev.portwise.adapter.spi.UnitTransaction;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Tags;
import dev.portwise.domain.port.Users;

/** A unit of work on a store that knows rows: repositories around an identity map, written when the unit ends. */
public final class TrackedTransaction implements UnitTransaction, Repositories {

    private final UnitState state;
    private final StoreSession session;
    private final IdentityMap objects;
    private final Users users;
    private final Posts posts;
    private final Tags tags;
    private final Groups groups;

    public TrackedTransaction(UnitState state, StoreSession session) {
        this.state = state;
        this.session = session;
        this.objects = new IdentityMap(state, session.reads());
        Unit unit = new Unit(state, session, objects);
        this.users = new TrackedUsers(unit);
        this.posts = new TrackedPosts(unit);
        this.tags = new TrackedTags(unit);
        this.groups = new TrackedGroups(unit);
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
        return !ChangeDetection.in(objects).isEmpty();
    }

    @Override
    public void commit() {
        new Unit(state, session, objects).flush();
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
