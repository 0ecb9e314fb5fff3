package dev.portwise.comparison.workload;

import dev.portwise.adapter.spi.Persistence;
import dev.portwise.application.FindUser;
import dev.portwise.application.FindUserWithPosts;
import dev.portwise.application.FindUsersWithPosts;
import dev.portwise.application.JoinGroup;
import dev.portwise.application.ListGroupsOfUser;
import dev.portwise.application.ListMembersOfGroup;
import dev.portwise.application.MovePost;
import dev.portwise.application.RegisterUser;
import dev.portwise.application.RemoveTag;
import dev.portwise.application.RemoveUser;
import dev.portwise.application.TagPost;
import dev.portwise.application.UntagPost;
import dev.portwise.application.WithdrawPost;
import dev.portwise.application.WritePost;
import dev.portwise.domain.exception.AlreadyMember;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.UsernameTaken;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An adapter through the ports: the use cases of the application. */
public final class UseCases implements Subject {

    private final Persistence persistence;
    private final UnitOfWork units;

    /** @param persistence closed with this subject */
    public UseCases(Persistence persistence) {
        this(persistence, persistence.unitOfWork());
    }

    /**
     * Runs the use cases in these units.
     *
     * @param persistence closed with this subject
     */
    public UseCases(Persistence persistence, UnitOfWork units) {
        this.persistence = persistence;
        this.units = units;
    }

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

    @Override
    public int readManyEagerly(List<UserId> users) {
        return new FindUsersWithPosts(units)
                .find(users).stream().mapToInt(UseCases::characters).sum();
    }

    @Override
    public void append(Username author, PostId newPost) {
        new WritePost(units, newPost::value).write(author, Target.TITLE, Target.CONTENT);
    }

    @Override
    public void move(PostId post, Username newAuthor) {
        new MovePost(units).move(post, newAuthor);
    }

    @Override
    public void tag(PostId post, TagName tag) {
        new TagPost(units, UUID::randomUUID).tag(post, tag);
    }

    @Override
    public void untag(PostId post, TagName tag) {
        new UntagPost(units).untag(post, tag);
    }

    @Override
    public void withdraw(Username author, PostId post) {
        new WithdrawPost(units).withdraw(author, post);
    }

    @Override
    public boolean join(Username user, GroupName group, Instant at) {
        try {
            new JoinGroup(units, Clock.fixed(at, ZoneOffset.UTC)).join(user, group);
            return true;
        } catch (AlreadyMember refused) {
            return false;
        }
    }

    @Override
    public Set<GroupName> groupsOf(Username member) {
        return new ListGroupsOfUser(units)
                .list(member).stream()
                        .map(membership -> membership.group().name())
                        .collect(Collectors.toSet());
    }

    @Override
    public Set<Username> membersOf(GroupName group) {
        return new ListMembersOfGroup(units)
                .list(group).stream()
                        .map(membership -> membership.user().name())
                        .collect(Collectors.toSet());
    }

    @Override
    public Map<GroupName, Instant> datesOfJoining(Username member) {
        return new FindUser(units)
                .find(
                        member,
                        user -> user.memberships().stream()
                                .collect(Collectors.toMap(
                                        membership -> membership.group().name(), membership -> membership.joinedOn())));
    }

    @Override
    public void deleteTag(TagName tag) {
        new RemoveTag(units).remove(tag);
    }

    @Override
    public void deleteUser(Username name) {
        new RemoveUser(units).remove(name);
    }

    @Override
    public boolean register(UserId id, Username name) {
        try {
            new RegisterUser(units, id::value).register(name);
            return true;
        } catch (UsernameTaken refused) {
            return false;
        }
    }

    @Override
    public void write(UserId id, Username name, List<PostId> newPosts) {
        units.execute(repositories -> {
            User user = User.register(id, name);
            newPosts.forEach(post -> user.write(post, Target.TITLE, Target.CONTENT));
            repositories.users().add(user);
            return user;
        });
    }

    @Override
    public int readInPages(Username author, int pageSize) {
        return units.read(repositories -> {
            UserId id = repositories
                    .users()
                    .byName(author)
                    .orElseThrow(() -> new NotFound("user", author))
                    .id();
            int characters = 0;
            Optional<PageRequest> next = Optional.of(PageRequest.first(pageSize));
            while (next.isPresent()) {
                Slice<Post> page = repositories.posts().by(id, next.get(), Fetch.nothing());
                characters += Operation.characters(page.items().stream());
                next = page.next().map(cursor -> PageRequest.after(cursor, pageSize));
            }
            return characters;
        });
    }

    private static int characters(User user) {
        return Operation.characters(user.posts().stream());
    }

    @Override
    public void close() {
        persistence.close();
    }
}
