package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag as stored.
 *
 * @param posts all of them, each with its author, if they were read along, else null
 */
public record TagRow(
        TagId id, TagName name, long revision, @Nullable List<PostRow> posts) implements Row {

    public TagRow(TagId id, TagName name, long revision) {
        this(id, name, revision, null);
    }

    public TagRow withPosts(List<PostRow> all) {
        return new TagRow(id, name, revision, all);
    }

    /** This row called by its id, while others exchange their names. */
    public TagRow parked() {
        return new TagRow(id, new TagName(id.value().toString()), revision);
    }
}
