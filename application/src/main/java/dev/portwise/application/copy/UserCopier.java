package dev.portwise.application.copy;

import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.Iterator;
import java.util.List;

final class UserCopier implements Copier<UserState> {

    @Override
    public Kind kind() {
        return Kind.USERS;
    }

    @Override
    public Iterator<UserState> of(Holdings holdings) {
        return holdings.users();
    }

    @Override
    public void store(Repositories target, List<UserState> page) {
        StoredAggregates<User, UserId> present = StoredAggregates.among(
                "user", target.users(), page.stream().map(UserState::id), Fetch.nothing(), User::id);
        target.users()
                .addAll(page.stream()
                        .filter(user -> present.lacks(user.id()))
                        .map(user -> User.register(user.id(), user.name()))
                        .toList());
    }
}
