package dev.portwise.comparison.timing;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfUser;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Instant;
import java.util.List;

/** The operations as a user of the ports writes them. */
record ThroughPorts(UnitOfWork units) implements Contender {

    @Override
    public UserId find(Username name) {
        return units.read(
                repositories -> repositories.users().byName(name).orElseThrow().id());
    }

    @Override
    public int readLazily(Username name) {
        return units.read(
                repositories -> characters(repositories.users().byName(name).orElseThrow()));
    }

    @Override
    public int readEagerly(Username name) {
        return units.read(repositories -> characters(
                repositories.users().byName(name, Fetch.with(OfUser.POSTS)).orElseThrow()));
    }

    static int characters(User user) {
        return user.posts().stream()
                .mapToInt(post ->
                        post.title().value().length() + post.content().value().length())
                .sum();
    }

    @Override
    public void append(Username name, PostId newPost) {
        units.execute(repositories -> {
            User user = repositories.users().byName(name).orElseThrow();
            return user.write(newPost, Target.TITLE, Target.CONTENT);
        });
    }

    @Override
    public void join(Username name, GroupName groupName, Instant at) {
        units.execute(repositories -> {
            User user = repositories.users().byName(name).orElseThrow();
            Group group = repositories.groups().byName(groupName).orElseThrow();
            return user.join(group, at);
        });
    }

    @Override
    public void delete(Username name) {
        units.execute(repositories -> {
            User user = repositories.users().byName(name).orElseThrow();
            repositories.users().remove(user);
            return user;
        });
    }

    @Override
    public void store(List<Target> targets) {
        units.execute(repositories -> {
            repositories.users().addAll(targets.stream().map(Target::user).toList());
            repositories.groups().addAll(targets.stream().map(Target::group).toList());
            return targets;
        });
    }

    @Override
    public void close() {
        // the units belong to whoever opened the store
    }
}
