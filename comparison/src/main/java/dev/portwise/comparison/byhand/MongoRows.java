package dev.portwise.comparison.byhand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What documents hold, as objects. */
final class MongoRows {

    private MongoRows() {}

    record UserRow(UUID id, String name, long revision) {

        static UserRow of(Document user) {
            return new UserRow(user.get("_id", UUID.class), user.getString("name"), user.getLong("revision"));
        }
    }

    record PostRow(UUID id, String title, String content, long revision) {

        static PostRow of(Document post) {
            return new PostRow(
                    post.get("_id", UUID.class),
                    post.getString("title"),
                    post.getString("content"),
                    post.getLong("revision"));
        }

        static int characters(List<PostRow> posts) {
            return posts.stream()
                    .mapToInt(post -> post.title.length() + post.content.length())
                    .sum();
        }
    }

    record TagRow(UUID id, String name, long revision) {

        static TagRow of(Document tag) {
            return new TagRow(tag.get("_id", UUID.class), tag.getString("name"), tag.getLong("revision"));
        }
    }

    record GroupRow(UUID id, String name, @Nullable UUID owner, long revision) {

        static GroupRow of(Document group) {
            return new GroupRow(
                    group.get("_id", UUID.class),
                    group.getString("name"),
                    group.get("owner", UUID.class),
                    group.getLong("revision"));
        }
    }

    record MembershipRow(UUID group, Instant joinedOn, long revision) {

        static MembershipRow of(Document membership) {
            return new MembershipRow(
                    membership.get("group", UUID.class),
                    membership.getDate("joinedOn").toInstant(),
                    membership.getLong("revision"));
        }
    }
}
