package dev.portwise.adapter.mybatis;

import dev.portwise.adapter.rows.TagRow;
import dev.portwise.domain.model.TagId;
import java.util.ArrayList;
import java.util.List;

/** Collects the joined rows of one tag. */
final class FetchedTag {

    private final TagRow tag;
    private final List<FetchedPost> posts = new ArrayList<>();

    FetchedTag(TagId id, String name, long revision) {
        tag = new TagRow(id, name, revision);
    }

    TagRow row() {
        return tag.withPosts(posts.stream().map(FetchedPost::row).toList());
    }
}
