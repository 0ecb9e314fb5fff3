package dev.portwise.application.copy;

import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.util.Map;

/** A user without posts and memberships. */
public record UserState(UserId id, Username name) implements State {

    static UserState of(User user) {
        return new UserState(user.id(), user.name());
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("name", name.value());
    }
}
