package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Lets an author take back one of their own posts. */
public final class WithdrawPost {

    private final UnitOfWork units;

    public WithdrawPost(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Takes a post off its author's list; without an author it is removed, and its tags stay. At most four round trips for
     * any number of posts.
     *
     * @return the post that was removed
     * @throws NotFound if there is no user of that name, or none of their posts has this id
     */
    public Post withdraw(Username author, PostId id) {
        return units.execute(repositories -> {
            User user = Lookup.user(repositories, author);
            Post post = user.posts().stream()
                    .filter(own -> own.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("post of " + author, id));
            user.remove(post);
            return post;
        });
    }
}
