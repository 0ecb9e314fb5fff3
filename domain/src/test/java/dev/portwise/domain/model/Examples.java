package dev.portwise.domain.model;

import java.time.Instant;
import java.util.UUID;

/** People and things for the tests. */
final class Examples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private Examples() {}

    static User user(String name) {
        return User.register(new UserId(UUID.randomUUID()), new Username(name));
    }

    static Post post(User author, long id) {
        return author.write(new PostId(new UUID(0, id)), new Title("Post " + id), new Content("text"));
    }

    static Tag tag(String name) {
        return Tag.named(new TagId(UUID.randomUUID()), new TagName(name));
    }

    static Group group(String name) {
        return Group.found(new GroupId(UUID.randomUUID()), new GroupName(name));
    }
}
