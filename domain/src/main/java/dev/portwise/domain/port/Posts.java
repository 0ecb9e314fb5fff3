package dev.portwise.domain.port;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;

/**
 * Keeps posts. A post of a user of this unit is stored with them; {@link #add} is for saying so explicitly.
 *
 * <p>A post without an author is not stored, and a stored one that lost its author is deleted. A post whose author is
 * not in the store is refused with {@link dev.portwise.domain.exception.NotFound}. Removing a post removes its tag
 * links, never the tags.
 */
public interface Posts extends Repository<Post, PostId> {

    /** One page of a user's posts in the order of their ids, with their authors. One round trip without a plan. */
    Slice<Post> by(UserId author, PageRequest page, Fetch<Post> fetch);

    /** One page of the posts with a tag, in the order of their ids, with their authors. One round trip. */
    Slice<Post> taggedWith(TagId tag, PageRequest page);

    /** One page of all posts in the order of titles, by code point, then ids. One round trip. */
    Slice<Post> inTitleOrder(PageRequest page);

    /** How many posts a user has; 0 if there is no such user. One round trip, nothing is loaded. */
    long countBy(UserId author);
}
