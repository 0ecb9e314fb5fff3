package dev.portwise.application;

import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Registers a user under a unique name. */
public final class RegisterUser {

    private final UnitOfWork units;
    private final IdGenerator ids;

    public RegisterUser(UnitOfWork units, IdGenerator ids) {
        this.units = units;
        this.ids = ids;
    }

    /**
     * Registers a user without posts and memberships. One round trip.
     *
     * @return the id of the user
     * @throws UsernameTaken if another user has this name
     */
    public UserId register(Username name) {
        UserId id = new UserId(ids.next());
        return units.execute(repositories -> {
            repositories.users().add(User.register(id, name));
            return id;
        });
    }
}
