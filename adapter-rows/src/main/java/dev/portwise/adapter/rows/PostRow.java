package dev.portwise.adapter.rows;

import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as stored.
 *
 * @param authorRow the author; null where the caller has the author already or the post stands in the author's own row
 * @param tags all of them if they were read along, else null
 */
public record PostRow(
        PostId id,
        Title title,
        Content content,
        long revision,
        UserId author,
        @Nullable UserRow authorRow,
        @Nullable List<TagRow> tags)
        implements Row {

    public PostRow(PostId id, Title title, Content content, long revision, UserId author) {
        this(id, title, content, revision, author, null, null);
    }

    public PostRow withAuthor(UserRow row) {
        return new PostRow(id, title, content, revision, author, row, tags);
    }

    public PostRow withTags(List<TagRow> all) {
        return new PostRow(id, title, content, revision, author, authorRow, all);
    }
}
