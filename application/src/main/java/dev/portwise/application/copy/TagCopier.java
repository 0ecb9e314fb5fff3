package dev.portwise.application.copy;

import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Repositories;
import java.util.Iterator;
import java.util.List;

final class TagCopier implements Copier<TagState> {

    @Override
    public Kind kind() {
        return Kind.TAGS;
    }

    @Override
    public Iterator<TagState> of(Holdings holdings) {
        return holdings.tags();
    }

    @Override
    public void store(Repositories target, List<TagState> page) {
        StoredAggregates<Tag, TagId> present =
                StoredAggregates.among("tag", target.tags(), page.stream().map(TagState::id), Fetch.nothing(), Tag::id);
        target.tags()
                .addAll(page.stream()
                        .filter(tag -> present.lacks(tag.id()))
                        .map(tag -> Tag.named(tag.id(), tag.name()))
                        .toList());
    }
}
