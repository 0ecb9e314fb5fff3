package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.UnitOfWork;

/** Takes a tag off a post. */
public final class UntagPost {

    private final UnitOfWork units;

    public UntagPost(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Untags a post; nothing happens if it does not carry the tag. The tag itself stays, also without posts. Two round
     * trips, however many posts have the tag; one if the post does not carry it.
     *
     * @return the post with the tags it keeps
     * @throws NotFound if there is no such post
     */
    public Post untag(PostId id, TagName name) {
        return units.execute(repositories -> {
            Post post = Lookup.postWithTags(repositories, id);
            post.tags().stream()
                    .filter(tag -> tag.name().equals(name))
                    .findFirst()
                    .ifPresent(post::untag);
            return post;
        });
    }
}
