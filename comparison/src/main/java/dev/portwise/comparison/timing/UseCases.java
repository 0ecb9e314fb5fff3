package dev.portwise.comparison.timing;

import dev.portwise.application.FindUser;
import dev.portwise.application.FindUserWithPosts;
import dev.portwise.application.JoinGroup;
import dev.portwise.application.RemoveUser;
import dev.portwise.application.WritePost;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The use cases of the application on an adapter's ports. */
record UseCases(UnitOfWork units) implements Subject {

    @Override
    public UserId find(Username name) {
        return new FindUser(units).find(name, User::id);
    }

    @Override
    public int readLazily(Username name) {
        return new FindUser(units).find(name, UseCases::characters);
    }

    @Override
    public int readEagerly(Username name) {
        return characters(new FindUserWithPosts(units).find(name));
    }

    static int characters(User user) {
        return user.posts().stream()
                .mapToInt(post ->
                        post.title().value().length() + post.content().value().length())
                .sum();
    }

    @Override
    public void append(Username name, PostId newPost) {
        new WritePost(units, newPost::value).write(name, Target.TITLE, Target.CONTENT);
    }

    @Override
    public void join(Username name, GroupName group, Instant at) {
        new JoinGroup(units, Clock.fixed(at, ZoneOffset.UTC)).join(name, group);
    }

    @Override
    public void delete(Username name) {
        new RemoveUser(units).remove(name);
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
