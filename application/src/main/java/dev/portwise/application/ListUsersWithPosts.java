package dev.portwise.application;

import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.UnitOfWork;

/** Lists users, each with all their posts. */
public final class ListUsersWithPosts {

    private final UnitOfWork units;

    public ListUsersWithPosts(UnitOfWork units) {
        this.units = units;
    }

    /**
     * One page in the order of names, by code point. At most two round trips for any number of users and posts.
     *
     * @return users with loaded {@link User#posts()}; empty past the end
     */
    public Slice<User> list(PageRequest page) {
        return units.read(repositories -> repositories.users().inNameOrder(page, Fetch.with(OfUser.POSTS)));
    }
}
