package dev.portwise.application;

import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.port.UnitOfWork;

/** Edits the text of a post that the editor has read in an earlier unit. */
public final class EditPost {

    private final UnitOfWork units;

    public EditPost(UnitOfWork units) {
        this.units = units;
    }

    /**
     * Replaces title and content, unless the post has changed since the editor read it. Two round trips; one if the
     * text stays.
     *
     * @param expectedRevision the {@link Post#revision()} that the editor saw
     * @return the post, with the new text and revision
     * @throws NotFound if the post does not exist
     * @throws Conflict if the post has another revision, or somebody else changes it at the same time; the text stays
     */
    public Post edit(PostId id, long expectedRevision, Title title, Content content) {
        return units.execute(repositories -> {
            Post post = repositories.posts().get(id, expectedRevision);
            post.edit(title, content);
            return post;
        });
    }
}
