package dev.portwise.adapter.rows;

import dev.portwise.domain.model.TagId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag as stored.
 *
 * @param posts all of them, each with its author, if they were read along, else null
 */
public record TagRow(
        TagId id, String name, long revision, @Nullable List<PostRow> posts) implements Row.Named<TagRow> {

    public TagRow(TagId id, String name, long revision) {
        this(id, name, revision, null);
    }

    public TagRow withPosts(List<PostRow> all) {
        return new TagRow(id, name, revision, all);
    }

    @Override
    public TagRow named(String newName) {
        return new TagRow(id, newName, revision, posts);
    }
}
