package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.Username;
import dev.portwise.domain.port.UnitOfWork;

/** Writes a post of a user. */
public final class WritePost {

    private final UnitOfWork units;
    private final IdGenerator ids;

    public WritePost(UnitOfWork units, IdGenerator ids) {
        this.units = units;
        this.ids = ids;
    }

    /**
     * Writes a post without tags. Two round trips for any number of posts of the author.
     *
     * @return the id of the post; later posts have greater ids
     * @throws NotFound if no user has this name, also if the user is removed at the same time
     */
    public PostId write(Username author, Title title, Content content) {
        PostId id = new PostId(ids.next());
        return units.execute(repositories -> {
            Lookup.user(repositories, author).write(id, title, content);
            return id;
        });
    }
}
