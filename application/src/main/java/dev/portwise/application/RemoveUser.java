package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Removes a user with their posts and memberships. */
public final class RemoveUser {

    private final UnitOfWork units;

    public RemoveUser(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Removes a user, their posts with the links to tags, and their memberships. Tags and groups stay. Groups the user
     * owned have no owner any more. At most six round trips for any number of posts and memberships.
     *
     * @return the id the user had
     * @throws NotFound if there is no user of that name
     * @throws Conflict if somebody else renames or removes the user at the same time; nothing is removed
     */
    public UserId remove(Username name) {
        return units.execute(repositories -> {
            User user = Lookup.user(repositories, name);
            repositories.users().remove(user);
            return user.id();
        });
    }
}
