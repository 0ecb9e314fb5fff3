package dev.portwise.adapter.tracking;

import dev.portwise.adapter.rows.Criteria;
import dev.portwise.adapter.rows.TagRow;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Tags;
import java.util.Optional;

final class TrackedTags extends TrackedRepository<Tag, TagId, TagRow> implements Tags {

    TrackedTags(TrackedTransaction unit) {
        super(unit, TrackedType.TAG);
    }

    @Override
    public Optional<Tag> byName(TagName name, Fetch<Tag> fetch) {
        return find(query(new Criteria.Named<>(name.value()), fetch)).stream().findFirst();
    }

    @Override
    void unlink(Tag tag) {
        new NewEnds(unit.objects()).forget(tag);
    }
}
