package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.util.function.Function;

/** Finds a user by name. */
public final class FindUser {

    private final UnitOfWork units;

    public FindUser(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Shows the user to a view while the unit is open. One round trip, and one more for each relation the view reads.
     *
     * @param view what to take from the user, without changing anything
     * @return what the view returned
     * @throws NotFound if there is no user of that name
     */
    public <T> T find(Username name, Function<User, T> view) {
        return units.read(repositories -> view.apply(Lookup.user(repositories, name)));
    }
}
