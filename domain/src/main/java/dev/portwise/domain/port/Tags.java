package dev.portwise.domain.port;

import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import java.util.Optional;

/**
 * The repository of tags. A tag name that is taken is refused with {@link dev.portwise.domain.exception.TagNameTaken},
 * which names it. A unit can reuse a name that it gave up: two tags can exchange their names.
 *
 * <p>Removing a tag removes its links, loaded or not. The posts stay as they are.
 */
public interface Tags extends Repository<Tag, TagId> {

    /** The tag with this name, or empty. One round trip with at most one relation in the plan. */
    Optional<Tag> byName(TagName name, Fetch<Tag> fetch);

    /** {@link #byName(TagName, Fetch)} without eager relations. */
    default Optional<Tag> byName(TagName name) {
        return byName(name, Fetch.nothing());
    }
}
