package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Gives a post to another user. */
public final class MovePost {

    private final UnitOfWork units;

    public MovePost(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Makes {@code newAuthor} the author; id, text and tags of the post stay. Three round trips, however many posts the two
     * have; two if the post is theirs already.
     *
     * @return the post, with its new author and revision
     * @throws NotFound if there is no such post or no user of that name, also if they are removed at the same time
     * @throws Conflict if somebody else edits, moves or removes the post at the same time
     */
    public Post move(PostId id, Username newAuthor) {
        return units.execute(repositories -> {
            Post post = repositories.posts().get(id);
            post.moveTo(Lookup.user(repositories, newAuthor));
            return post;
        });
    }
}
