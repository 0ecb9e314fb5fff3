package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Relation.OfPost;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;
import java.util.Optional;

/** Puts a tag on a post, a new one if there is none of that name. */
public final class TagPost {

    private static final int ATTEMPTS = 3;

    private final UnitOfWork units;
    private final Ids ids;

    public TagPost(UnitOfWork units, Ids ids) {
        this.units = units;
        this.ids = ids;
    }

    /**
     * Tags a post; nothing changes if it carries the tag already. At most four round trips, however many posts have the
     * tag. If somebody else creates a tag of that name at the same time the whole starts again and takes theirs, at most
     * {@value #ATTEMPTS} times in all.
     *
     * @return the post with its tags
     * @throws NotFound if there is no such post
     * @throws dev.portwise.domain.exception.InvalidValue if the post carries {@link Post#MAX_TAGS} tags already
     * @throws TagNameTaken if a tag of that name came and went each time
     */
    public Post tag(PostId id, TagName name) {
        for (int attempt = 1; ; attempt++) {
            try {
                return units.execute(repositories -> tag(repositories, id, name));
            } catch (TagNameTaken overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private Post tag(Repositories repositories, PostId id, TagName name) {
        Post post = Existing.post(repositories, id, Fetch.with(OfPost.TAGS));
        Optional<Tag> known = repositories.tags().byName(name);
        post.tag(known.orElseGet(() -> create(repositories, name)));
        return post;
    }

    private Tag create(Repositories repositories, TagName name) {
        Tag tag = Tag.named(new TagId(ids.next()), name);
        repositories.tags().add(tag);
        return tag;
    }
}
