package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.UnitOfWork;

/** Finds a user with all their posts. */
public final class FindUserWithPosts {

    private final UnitOfWork units;

    public FindUserWithPosts(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Finds a user by name. One round trip for any number of posts.
     *
     * @return the user, whose {@link User#posts()} are loaded
     * @throws NotFound if there is no user of that name
     */
    public User find(Username name) {
        return units.read(repositories -> Lookup.user(repositories, name, Fetch.with(OfUser.POSTS)));
    }
}
