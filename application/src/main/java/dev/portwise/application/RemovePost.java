package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.port.UnitOfWork;

/** Removes a post. */
public final class RemovePost {

    private final UnitOfWork units;

    public RemovePost(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Removes a post and its links to tags. The tags stay. At most four round trips.
     *
     * @return the removed post, readable but without its tags
     * @throws NotFound if the post does not exist
     * @throws Conflict if somebody else edits, moves or removes the post at the same time; nothing is removed
     */
    public Post remove(PostId id) {
        return units.execute(repositories -> {
            Post post = repositories.posts().get(id);
            repositories.posts().remove(post);
            return post;
        });
    }
}
