package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import dev.portwise.domain.port.UnitOfWork;

/** Lists the posts with a tag. */
public final class ListPostsWithTag {

    private final UnitOfWork units;

    public ListPostsWithTag(UnitOfWork units) {
        this.units = units;
    }

    /**
     * One page in the order of ids, which is the order of writing. Two round trips for any number of posts.
     *
     * @return posts with their authors; empty if no post has the tag
     * @throws NotFound if no tag has this name
     */
    public Slice<Post> list(TagName name, PageRequest page) {
        return units.read(repositories -> {
            TagId id = Lookup.tag(repositories, name).id();
            return repositories.posts().taggedWith(id, page);
        });
    }
}
