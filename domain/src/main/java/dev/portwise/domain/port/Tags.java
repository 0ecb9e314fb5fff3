package dev.portwise.domain.port;

import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import java.util.Optional;

/**
 * Keeps tags. A name that is taken is reported as {@link dev.portwise.domain.exception.TagNameTaken}, which names it.
 * A name that a unit gives up is free in that unit: two tags can exchange their names.
 *
 * <p>Removing a tag removes its links, loaded or not, and leaves the posts as they are.
 */
public interface Tags extends Repository<Tag, TagId> {

    /** The tag of that name, or empty. One round trip with at most one relation in the plan. */
    Optional<Tag> byName(TagName name, Fetch<Tag> fetch);

    /** {@link #byName(TagName, Fetch)} without eager relations. */
    default Optional<Tag> byName(TagName name) {
        return byName(name, Fetch.nothing());
    }
}
