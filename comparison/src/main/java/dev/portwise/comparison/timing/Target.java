package dev.portwise.comparison.timing;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupId;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import java.time.Instant;
import java.util.UUID;

/**
 * A user and a group for one run of an operation.
 *
 * @param newPost the id of the post to append
 */
record Target(User user, Group group, PostId newPost) {

    static final Title TITLE = new Title("Ports and adapters, measured");
    static final Content CONTENT = new Content("The domain does not know who keeps it. ".repeat(5));
    static final Instant JOINED = Instant.parse("2026-03-01T12:00:00.123Z");

    /** A new user with so many posts and a new group, not stored yet. */
    static Target withPosts(int posts) {
        UUID mark = newId();
        User user = User.register(new UserId(newId()), new Username("user-" + mark));
        for (int number = 0; number < posts; number++) {
            user.write(new PostId(newId()), TITLE, CONTENT);
        }
        return new Target(user, Group.found(new GroupId(newId()), new GroupName("group-" + mark)), new PostId(newId()));
    }

    private static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
