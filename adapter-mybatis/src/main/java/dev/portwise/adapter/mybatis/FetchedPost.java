package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.tracking.PostRow;
import dev.portwise.adapter.tracking.TagRow;
import dev.portwise.adapter.tracking.UserRow;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the joined rows of one post. Tags stay null if the result map does not name them. */
final class FetchedPost {

    private final PostRow post;
    private @Nullable UserRow author;
    private @Nullable List<TagRow> tags;

    FetchedPost(PostId id, Title title, Content content, long revision, UserId author) {
        post = new PostRow(id, title, content, revision, author);
    }

    PostRow row() {
        return new PostRow(post.id(), post.title(), post.content(), post.revision(), post.author(), author, tags);
    }
}
