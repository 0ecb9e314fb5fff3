package com.example.portwise.plainjpa;

import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Tags;
import java.util.List;
import java.util.Optional;

final class PlainTags extends PlainRepository<Tag, TagId, TagEntity> implements Tags {

    PlainTags(PlainUnit unit) {
        super(unit, "tag", TagEntity.class, "", unit.mapper()::toTag);
    }

    @Override
    public Optional<Tag> byName(TagName name, Fetch<Tag> fetch) {
        return named(name.value(), fetch);
    }

    @Override
    void unlink(Tag tag) {
        List.copyOf(tag.posts()).forEach(tag::unlabel);
    }
}
