package dev.portwise.ownrelations;

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
import java.util.concurrent.atomic.AtomicInteger;

/** New aggregates, each different from all others. */
final class Samples {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Samples() {}

    static User user() {
        return User.register(new UserId(UuidCreator.getTimeOrderedEpoch()), username());
    }

    static Username username() {
        return new Username(word("user"));
    }

    /** A post without an author, as it is after it was removed from one. */
    static Post post() {
        User nobody = user();
        Post post = nobody.write(
                new PostId(UuidCreator.getTimeOrderedEpoch()), new Title(word("title")), new Content("text"));
        nobody.remove(post);
        return post;
    }

    static Title title() {
        return new Title(word("title"));
    }

    static Tag tag() {
        return Tag.named(new TagId(UuidCreator.getTimeOrderedEpoch()), new TagName(word("tag")));
    }

    static Group group() {
        return Group.found(new GroupId(UuidCreator.getTimeOrderedEpoch()), groupName());
    }

    static GroupName groupName() {
        return new GroupName(word("group"));
    }

    private static String word(String kind) {
        return kind + NUMBERS.incrementAndGet();
    }
}
