package dev.portwise.comparison.byhand;

import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** New documents, each with the revision 1. */
final class MongoDocuments {

    private MongoDocuments() {}

    static Document user(User user) {
        return user(
                user.id(),
                user.name().value(),
                user.memberships().stream().map(MongoDocuments::membership).toList());
    }

    static Document user(UserId id, String name, List<Document> memberships) {
        return named(id, name).append("memberships", memberships);
    }

    static Document post(Post post, User author) {
        return post(
                        post.id(),
                        author.id().value(),
                        post.title().value(),
                        post.content().value())
                .append(
                        "tags",
                        post.tags().stream().map(tag -> tag.id().value()).toList());
    }

    static Document post(PostId id, UUID author, String title, String content) {
        return new Document("_id", id.value())
                .append("author", author)
                .append("title", title)
                .append("content", content)
                .append("revision", 1L)
                .append("tags", List.of());
    }

    static Document tag(Tag tag) {
        return named(tag.id(), tag.name().value());
    }

    static Document group(Group group) {
        return named(group.id(), group.name().value())
                .append("owner", group.owner().map(UserId::value).orElse(null));
    }

    static Document membership(UUID group, Instant joinedOn) {
        return new Document("group", group).append("joinedOn", joinedOn).append("revision", 1L);
    }

    private static Document membership(Membership membership) {
        return membership(membership.group().id().value(), membership.joinedOn());
    }

    private static Document named(Identifier id, String name) {
        return new Document("_id", id.value()).append("name", name).append("revision", 1L);
    }
}
