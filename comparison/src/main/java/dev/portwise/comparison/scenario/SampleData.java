package dev.portwise.comparison.scenario;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Who is in the store when a step begins: johndoe with three posts, alice, and bob, who is in the group admin. */
final class SampleData {

    static final Username JOHN = new Username("johndoe");
    static final Username ALICE = new Username("alice");
    static final Username BOB = new Username("bob");
    static final GroupName ADMIN = new GroupName("admin");
    static final GroupName OPS = new GroupName("ops");
    static final TagName JAVA = new TagName("java");
    static final TagName SQL = new TagName("sql");
    static final Title TITLE = new Title("Ports and adapters");
    static final Content CONTENT = new Content("The domain does not know who keeps it.");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);

    /** The post that carries the tag java. */
    static Post tagged(User john) {
        return john.posts().iterator().next();
    }

    private SampleData() {}

    /**
     * Stores them in an empty store.
     *
     * @return johndoe as he was stored
     */
    static User store(UnitOfWork units) {
        User john = userWithPosts(JOHN, 3);
        User bob = user(BOB);
        Group admin = group(ADMIN);
        tagged(john).tag(Tag.named(new TagId(newId()), JAVA));
        bob.join(admin, CLOCK.instant());
        return units.execute(repositories -> {
            repositories.users().addAll(List.of(john, user(ALICE), bob));
            repositories.groups().addAll(List.of(admin, group(OPS)));
            repositories.tags().add(Tag.named(new TagId(newId()), SQL));
            return john;
        });
    }

    static User user(Username name) {
        return User.register(new UserId(newId()), name);
    }

    static User userWithPosts(Username name, int posts) {
        User user = user(name);
        for (int number = 1; number <= posts; number++) {
            user.write(new PostId(newId()), new Title("post " + number), CONTENT);
        }
        return user;
    }

    static Group group(GroupName name) {
        return Group.found(new GroupId(newId()), name);
    }

    /** An id whose order is the order of creation. */
    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
