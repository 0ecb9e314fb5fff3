package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.PostRow;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.adapter.rows.UserRow;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the joined rows of one post and its author. Tags stay null if the result map does not name them. */
final class FetchedPost {

    private final PostRow post;
    private @Nullable List<TagRow> tags;

    FetchedPost(
            PostId id,
            Title title,
            Content content,
            long revision,
            UserId author,
            String authorName,
            long authorRevision) {
        UserRow authorRow = new UserRow(author, authorName, authorRevision);
        post = new PostRow(id, title, content, revision, author, authorRow, null);
    }

    PostRow row() {
        return tags == null ? post : post.withTags(tags);
    }
}
