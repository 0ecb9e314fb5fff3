package dev.portwise.application.copy;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A post with its author and tags.
 *
 * @param tags in the order of ids
 */
public record PostState(PostId id, UserId author, Title title, Content content, List<TagId> tags) implements State {

    public PostState {
        tags = tags.stream().sorted().toList();
    }

    static PostState of(Post post) {
        return new PostState(
                post.id(),
                post.author().map(User::id).orElseThrow(),
                post.title(),
                post.content(),
                post.tags().stream().map(Tag::id).toList());
    }

    @Override
    public Map<String, String> facts() {
        return Map.of(
                "author",
                author.toString(),
                "title",
                title.value(),
                "content",
                content.value(),
                "tags",
                tags.stream().map(TagId::toString).collect(Collectors.joining(" ")));
    }
}
