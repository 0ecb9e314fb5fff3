package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Cursor;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfTag;
import dev.portwise.domain.port.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class TrackedTags extends TrackedRepository<Tag, TagId, TagRow> implements Tags {

    TrackedTags(Unit unit) {
        super(unit, "tag", unit.objects().tags);
    }

    @Override
    public Optional<Tag> byName(TagName name, Fetch<Tag> fetch) {
        return unit.query(() -> unit.reads().tag(name, fetch).map(this::object));
    }

    @Override
    public long count() {
        return unit.query(() -> unit.reads().countTags());
    }

    @Override
    TagId idOf(Tag tag) {
        return tag.id();
    }

    @Override
    long revisionOf(Tag tag) {
        return tag.revision();
    }

    @Override
    void begin(Tag tag) {
        unit.objects().begin(tag);
    }

    @Override
    Tag object(TagRow row) {
        return unit.objects().tag(row);
    }

    @Override
    List<TagRow> rows(Collection<TagId> ids, Fetch<Tag> fetch) {
        return unit.reads().tags(ids, fetch);
    }

    @Override
    List<TagRow> rowsInIdOrder(Optional<Cursor> after, int limit, Fetch<Tag> fetch) {
        return unit.reads().tagsInIdOrder(after, limit, fetch);
    }

    @Override
    boolean has(Tag tag, Fetch<Tag> fetch) {
        return !fetch.includes(OfTag.POSTS) || isLoaded(Fields.TAG_POSTS.of(tag));
    }

    @Override
    void unlink(Tag tag) {
        unit.objects().posts.values().forEach(post -> forget(Fields.POST_TAGS.of(post.object()), tag));
    }

    @Override
    int deleteAll(Collection<TagId> ids) {
        return unit.writes().deleteAllTags(ids);
    }
}
