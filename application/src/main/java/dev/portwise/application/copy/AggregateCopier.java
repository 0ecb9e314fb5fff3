package dev.portwise.application.copy;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Copies aggregates of one type without their relations. */
record AggregateCopier<S extends State, A, I extends Identifier>(
        Kind kind,
        String name,
        Function<Holdings, Iterator<S>> states,
        Function<Repositories, Repository<A, I>> repository,
        Function<S, I> idOf,
        Function<A, I> id,
        Function<S, A> copy)
        implements Copier<S> {

    static final Copier<UserState> USERS = new AggregateCopier<>(
            Kind.USERS,
            "user",
            Holdings::users,
            Repositories::users,
            UserState::id,
            User::id,
            state -> User.register(state.id(), state.name()));

    static final Copier<GroupState> GROUPS = new AggregateCopier<>(
            Kind.GROUPS,
            "group",
            Holdings::groups,
            Repositories::groups,
            GroupState::id,
            Group::id,
            AggregateCopier::founded);

    static final Copier<TagState> TAGS = new AggregateCopier<>(
            Kind.TAGS,
            "tag",
            Holdings::tags,
            Repositories::tags,
            TagState::id,
            Tag::id,
            state -> Tag.named(state.id(), state.name()));

    @Override
    public Iterator<S> of(Holdings holdings) {
        return states.apply(holdings);
    }

    @Override
    public void store(Repositories target, List<S> page) {
        Repository<A, I> aggregates = repository.apply(target);
        StoredAggregates<A, I> present =
                StoredAggregates.among(name, aggregates, page.stream().map(idOf), Fetch.nothing(), id);
        aggregates.addAll(page.stream()
                .filter(state -> present.lacks(idOf.apply(state)))
                .map(copy)
                .toList());
    }

    private static Group founded(GroupState state) {
        Group group = Group.found(state.id(), state.name());
        state.owner().ifPresent(group::handTo);
        return group;
    }
}
