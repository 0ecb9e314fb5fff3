package dev.portwise.application.copy;

import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import java.util.Map;

/** A tag without posts. */
public record TagState(TagId id, TagName name) implements State {

    static TagState of(Tag tag) {
        return new TagState(tag.id(), tag.name());
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("name", name.value());
    }
}
