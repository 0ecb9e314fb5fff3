package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Tags;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class JpaTags extends JpaRepository<Tag, TagId> implements Tags {

    JpaTags(JpaUnit unit) {
        super(unit, AggregateType.TAG);
    }

    @Override
    public Optional<Tag> byName(TagName name, Fetch<Tag> fetch) {
        return unit.query(() -> queries.byName(name.value(), fetch));
    }

    @Override
    void unlink(Tag tag) {
        Stream<?> tagged = unit.managed().contains(tag)
                ? unit.managed()
                        .inverseSets()
                        .filter(set -> set.getOwner() == tag)
                        .flatMap(set -> set.known().stream())
                        .filter(post -> !unit.managed().contains(post))
                : List.copyOf(tag.posts()).stream();
        tagged.map(Post.class::cast).forEach(post -> post.untag(tag));
    }
}
