package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Tags;
import java.util.Optional;

final class JpaTags extends JpaRepository<Tag, TagId> implements Tags {

    JpaTags(JpaUnit unit) {
        super(unit, Kind.TAG);
    }

    @Override
    public Optional<Tag> byName(TagName name, Fetch<Tag> fetch) {
        return unit.query(() -> queries.byName(name.value(), fetch));
    }

    @Override
    void unlink(Tag tag) {
        unit.addedTo(tag, tag::posts, Post.class).forEach(post -> post.untag(tag));
    }
}
