package dev.portwise.cli.usecase;

import dev.portwise.cli.console.OneLine;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that a use case returns.
 *
 * @param values what is shown of it, by name and in order; texts, numbers and lists of texts
 */
record Result(Map<String, Object> values) {

    /** In JSON alone: it may be many lines. */
    private static final String CONTENT = "content";

    private static final Result EMPTY = new Result(Map.of());

    static Result id(Identifier id) {
        return EMPTY.with("id", id.toString());
    }

    static Result user(User user) {
        return id(user.id())
                .with("revision", user.revision())
                .with("name", user.name().value());
    }

    static Result userWithPosts(User user) {
        return user(user).with("posts", user.posts().size());
    }

    static Result post(Post post) {
        return id(post.id())
                .with("revision", post.revision())
                .with(
                        "author",
                        post.author().map(author -> author.name().value()).orElse(""))
                .with("title", post.title().value())
                .with(CONTENT, post.content().value());
    }

    static Result postWithTags(Post post) {
        return post(post)
                .with(
                        "tags",
                        post.tags().stream()
                                .map(Tag::name)
                                .map(Object::toString)
                                .toList());
    }

    static Result group(Group group) {
        return id(group.id())
                .with("revision", group.revision())
                .with("name", group.name().value())
                .with("owner", group.owner().map(Identifier::toString).orElse(""));
    }

    static Result membership(Membership membership) {
        return EMPTY.with("user", membership.user().name().value())
                .with("group", membership.group().name().value())
                .with("joined_on", membership.joinedOn().toString());
    }

    private Result with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Result(more);
    }

    /** As people and pipes read it: its values with tabs in between, on one line whatever they hold. */
    String line() {
        return values.entrySet().stream()
                .filter(value -> !value.getKey().equals(CONTENT))
                .map(value -> value.getValue() instanceof List<?> many
                        ? many.stream().map(Object::toString).collect(Collectors.joining(","))
                        : value.getValue().toString())
                .map(OneLine::of)
                .collect(Collectors.joining("\t"));
    }
}
