package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.port.UnitOfWork;

/** Changes the text of a post that somebody read before. */
public final class EditPost {

    private final UnitOfWork units;

    public EditPost(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Replaces title and content, unless the post changed since the editor read it. Two round trips, one if the text stays.
     *
     * @param expectedRevision the {@link Post#revision()} the editor saw
     * @return the post, with the new text and revision
     * @throws NotFound if there is no such post
     * @throws Conflict if its revision is another one, or becomes so at the same time; the text stays as it is
     */
    public Post edit(PostId id, long expectedRevision, Title title, Content content) {
        return units.execute(repositories -> {
            Post post = repositories.posts().get(id, expectedRevision);
            post.edit(title, content);
            return post;
        });
    }
}
