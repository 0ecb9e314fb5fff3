package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.UnitOfWork;

/** Removes a tag. */
public final class RemoveTag {

    private final UnitOfWork units;

    public RemoveTag(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Removes a tag from all posts that carry it; the posts stay. At most three round trips, however many they are.
     *
     * @return the id the tag had
     * @throws NotFound if there is no tag of that name
     * @throws Conflict if somebody else renames or removes the tag at the same time; nothing is removed
     */
    public TagId remove(TagName name) {
        return units.execute(repositories -> {
            Tag tag = Lookup.tag(repositories, name);
            repositories.tags().remove(tag);
            return tag.id();
        });
    }
}
