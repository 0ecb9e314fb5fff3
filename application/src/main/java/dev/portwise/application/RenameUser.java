package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Gives a user another name. */
public final class RenameUser {

    private final UnitOfWork units;

    public RenameUser(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Renames the user who is called {@code current} now. No revision is expected, since the current name identifies the
     * user. Two round trips, one if the name stays.
     *
     * @return the user, with the new name and revision
     * @throws NotFound if nobody is called {@code current}
     * @throws UsernameTaken if another user has the new name
     * @throws Conflict if somebody else renames or removes the user at the same time
     */
    public User rename(Username current, Username wanted) {
        return units.execute(repositories -> {
            User user = Lookup.user(repositories, current);
            user.rename(wanted);
            return user;
        });
    }
}
