package dev.portwise.domain.port;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.UserId;

/**
 * The repository of posts. A user of this unit is stored with all their new posts, without a call of {@link #add}. A post
 * that is added as well is stored once.
 *
 * <p>A new post without an author is not stored. A stored post that lost its author is deleted. A post whose author is
 * not in the store is refused with {@link dev.portwise.domain.exception.NotFound}. Removing a post removes its tag
 * links, never the tags.
 */
public interface Posts extends Repository<Post, PostId> {

    /** One page of a user's posts in the order of their ids, each with its author. One round trip with an empty plan. */
    Slice<Post> by(UserId author, PageRequest page, Fetch<Post> fetch);

    /** One page of the posts with a tag, in the order of their ids, each with its author. One round trip. */
    Slice<Post> taggedWith(TagId tag, PageRequest page);

    /** One page of all posts in the order of their titles, by code point, then of their ids. One round trip. */
    Slice<Post> inTitleOrder(PageRequest page);

    /** The number of posts of a user; 0 if the user does not exist. One round trip; no object is loaded. */
    long countBy(UserId author);
}
