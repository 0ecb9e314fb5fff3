package dev.portwise.comparison.timing;

import dev.portwise.domain.model.User;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;

/** Targets as MongoDB's documents. */
final class MongoTargets {

    private MongoTargets() {}

    static Document user(Target target) {
        return named(target.user().id().value(), target.user().name().value()).append("memberships", List.of());
    }

    static Document group(Target target) {
        return named(target.group().id().value(), target.group().name().value()).append("owner", null);
    }

    static Stream<Document> posts(Target target) {
        User author = target.user();
        return author.posts().stream()
                .map(post -> post(
                        post.id().value(),
                        author.id().value(),
                        post.title().value(),
                        post.content().value()));
    }

    static Document post(UUID id, UUID author, String title, String content) {
        return new Document("_id", id)
                .append("author", author)
                .append("title", title)
                .append("content", content)
                .append("revision", 1L)
                .append("tags", List.of());
    }

    private static Document named(UUID id, String name) {
        return new Document("_id", id).append("name", name).append("revision", 1L);
    }
}
