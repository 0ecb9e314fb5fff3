package dev.portwise.comparison.plain.mybatis;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A row of posts. MyBatis fills the list if the result map names it. */
public record Post(UUID id, String title, String content, long revision, List<Tag> tags) {

    public Post(UUID id, String title, String content, long revision) {
        this(id, title, content, revision, new ArrayList<>());
    }

    int characters() {
        return title.length() + content.length();
    }
}
