package dev.portwise.application.copy;

import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.Repository;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.UnitOfWork;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

/**
 * The data of a store, read through its ports. Each page is a unit of one or two round trips, and no transaction stays
 * open between pages. Changes that others make meanwhile may be read or not.
 */
public final class StoreHoldings implements Holdings {

    private final UnitOfWork units;
    private final int pageSize;

    /** @param pageSize how many aggregates to hold at a time, 1 to {@value PageRequest#MAX_LIMIT} */
    public StoreHoldings(UnitOfWork units, int pageSize) {
        this.units = units;
        this.pageSize = pageSize;
    }

    @Override
    public Iterator<UserState> users() {
        return all(Repositories::users, Fetch.nothing(), UserState::of);
    }

    @Override
    public Iterator<GroupState> groups() {
        return all(Repositories::groups, Fetch.nothing(), GroupState::of);
    }

    @Override
    public Iterator<MembershipsState> memberships() {
        Fetch<User> withMemberships = Fetch.with(OfUser.MEMBERSHIPS);
        return new Pages<>(
                pageSize,
                page -> units.read(repositories -> {
                    Slice<User> users = repositories.users().inIdOrder(page, withMemberships);
                    return new Slice<>(
                            users.items().stream()
                                    .filter(user -> !user.memberships().isEmpty())
                                    .map(MembershipsState::of)
                                    .toList(),
                            users.next());
                }));
    }

    @Override
    public Iterator<TagState> tags() {
        return all(Repositories::tags, Fetch.nothing(), TagState::of);
    }

    @Override
    public Iterator<PostState> posts() {
        return all(Repositories::posts, Fetch.with(OfPost.TAGS), PostState::of);
    }

    @Override
    public Map<Kind, Long> counts() {
        return units.read(repositories -> Map.of(
                Kind.USERS, repositories.users().count(),
                Kind.GROUPS, repositories.groups().count(),
                Kind.TAGS, repositories.tags().count(),
                Kind.POSTS, repositories.posts().count()));
    }

    private <A, S> Iterator<S> all(
            Function<Repositories, Repository<A, ?>> repository, Fetch<A> fetch, Function<A, S> state) {
        return new Pages<>(
                pageSize,
                page -> units.read(repositories -> {
                    Slice<A> read = repository.apply(repositories).inIdOrder(page, fetch);
                    return new Slice<>(read.items().stream().map(state).toList(), read.next());
                }));
    }
}
