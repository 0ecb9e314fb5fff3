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
     * Removes a tag and its links to posts. The posts stay. At most three round trips for any number of posts.
     *
     * @return the id of the removed tag
     * @throws NotFound if no tag has this name
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
