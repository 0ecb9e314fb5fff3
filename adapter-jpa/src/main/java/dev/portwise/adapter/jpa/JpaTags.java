package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Tags;
import java.util.Optional;

/** The port {@link Tags}. */
final class JpaTags extends JpaRepository<Tag, TagId> implements Tags {

    JpaTags(JpaUnit unit) {
        super(unit, Tag.class);
    }

    @Override
    public Optional<Tag> byName(TagName name, Fetch<Tag> fetch) {
        return unit.flushAndAsk(() -> queries.byName(name.value(), fetch));
    }

    /** Stored posts lose the tag with {@link ToManySet#forgetGone}. */
    @Override
    void unlink(Tag tag) {
        unit.newPosts().forEach(post -> post.untag(tag));
    }
}
