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
     * Makes {@code newAuthor} the author. The id, the text and the tags of the post stay. Three round trips for any
     * number of posts; two if the user is already the author.
     *
     * @return the post, with its new author and revision
     * @throws NotFound if the post does not exist or no user has this name, also if one of them is removed at the same
     *     time
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
