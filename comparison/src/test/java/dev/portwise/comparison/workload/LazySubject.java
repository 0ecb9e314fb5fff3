package dev.portwise.comparison.workload;

import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads nothing and writes nothing.
 *
 * @param accepts the answer where a store may refuse
 */
record LazySubject(boolean accepts) implements Subject {

    @Override
    public UserId find(Username name) {
        return new UserId(new UUID(0, 0));
    }

    @Override
    public int readLazily(Username name) {
        return 0;
    }

    @Override
    public int readEagerly(Username name) {
        return 0;
    }

    @Override
    public int readManyEagerly(List<UserId> users) {
        return 0;
    }

    @Override
    public void append(Username author, PostId newPost) {}

    @Override
    public void move(PostId post, Username newAuthor) {}

    @Override
    public void tag(PostId post, TagName tag) {}

    @Override
    public void untag(PostId post, TagName tag) {}

    @Override
    public void withdraw(Username author, PostId post) {}

    @Override
    public boolean join(Username user, GroupName group, Instant at) {
        return accepts;
    }

    @Override
    public Set<GroupName> groupsOf(Username member) {
        return Set.of();
    }

    @Override
    public Set<Username> membersOf(GroupName group) {
        return Set.of();
    }

    @Override
    public Map<GroupName, Instant> datesOfJoining(Username member) {
        return Map.of();
    }

    @Override
    public void deleteTag(TagName tag) {}

    @Override
    public void deleteUser(Username name) {}

    @Override
    public boolean register(UserId id, Username name) {
        return accepts;
    }

    @Override
    public void write(UserId id, Username name, List<PostId> newPosts) {}

    @Override
    public int readInPages(Username author, int pageSize) {
        return 0;
    }

    @Override
    public void close() {}
}
