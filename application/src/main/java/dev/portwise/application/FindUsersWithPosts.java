package dev.portwise.application;

import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.UnitOfWork;
import java.util.Collection;
import java.util.List;

/** Finds several users with all their posts. */
public final class FindUsersWithPosts {

    private final UnitOfWork units;

    public FindUsersWithPosts(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Finds users by their ids. At most two round trips for any number of users and posts.
     *
     * @return users whose {@link User#posts()} are loaded, in the order of ids; those that do not exist are missing
     */
    public List<User> find(Collection<UserId> ids) {
        return units.read(repositories -> repositories.users().byIds(ids, Fetch.with(OfUser.POSTS)));
    }
}
