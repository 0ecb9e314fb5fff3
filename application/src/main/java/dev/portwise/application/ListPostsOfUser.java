package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.UserId;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.UnitOfWork;

/** Lists the posts of a user. */
public final class ListPostsOfUser {

    private final UnitOfWork units;

    public ListPostsOfUser(UnitOfWork units) {
        this.units = units;
    }

    /**
     * One page in the order of ids, which is the order of writing. At most three round trips for any number of posts.
     *
     * @return posts with their author and loaded {@link Post#tags()}; empty if the user has no posts
     * @throws NotFound if no user has this name
     */
    public Slice<Post> list(Username author, PageRequest page) {
        return units.read(repositories -> {
            UserId id = Lookup.user(repositories, author).id();
            return repositories.posts().by(id, page, Fetch.with(OfPost.TAGS));
        });
    }
}
