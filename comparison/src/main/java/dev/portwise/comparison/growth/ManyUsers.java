package dev.portwise.comparison.growth;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.comparison.workload.Target;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.Users;
import java.util.List;
import java.util.Locale;

/** What one unit of work does to many users, each with a post. In the order in which one can follow the other. */
enum ManyUsers {
    ADD {
        @Override
        void run(Users users, List<UserId> ids) {
            for (UserId id : ids) {
                User user = User.register(id, new Username("user-" + id.value()));
                user.write(new PostId(id.value()), Target.TITLE, Target.CONTENT);
                users.add(user);
            }
        }
    },
    CHANGE {
        @Override
        void run(Users users, List<UserId> ids) {
            users.byIds(ids, Fetch.nothing())
                    .forEach(user ->
                            user.rename(new Username("new-" + user.name().value())));
        }
    },
    REMOVE {
        @Override
        void run(Users users, List<UserId> ids) {
            users.byIds(ids, Fetch.with(OfUser.POSTS)).forEach(users::remove);
        }
    };

    abstract void run(Users users, List<UserId> ids);

    /** {@code unit-add}. */
    String id() {
        return "unit-" + name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalStateException if the store does not show what was done last */
    void prove(Persistence persistence, List<UserId> ids) {
        boolean there = persistence
                .probe()
                .ids(Kind.USER)
                .containsAll(ids.stream().map(UserId::value).toList());
        boolean renamed = there
                && persistence
                        .unitOfWork()
                        .read(repositories -> repositories
                                .users()
                                .get(ids.get(ids.size() - 1))
                                .name()
                                .value()
                                .startsWith("new-"));
        if (there != (this != REMOVE) || renamed != (this == CHANGE)) {
            throw new IllegalStateException("the store does not show " + id());
        }
    }
}
