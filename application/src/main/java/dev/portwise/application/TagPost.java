package dev.portwise.application;

import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.Repositories;
import dev.portwise.domain.port.UnitOfWork;

/** Puts a tag on a post. Creates the tag if no tag has the name. */
public final class TagPost {

    private static final int ATTEMPTS = 3;

    private final UnitOfWork units;
    private final IdGenerator ids;

    public TagPost(UnitOfWork units, IdGenerator ids) {
        this.units = units;
        this.ids = ids;
    }

    /**
     * Tags a post; nothing changes if it carries the tag already. Three round trips, however many posts have the tag; four
     * if the tag is new. If somebody else creates the tag at the same time, the use case starts again and takes theirs, at
     * most {@value #ATTEMPTS} times in all.
     *
     * @return the post with its tags
     * @throws NotFound if there is no such post
     * @throws dev.portwise.domain.exception.InvalidValue if the post carries {@link Post#MAX_TAGS} tags already
     * @throws TagNameTaken if a tag of that name came and went each time
     */
    public Post tag(PostId id, TagName name) {
        for (int attempt = 1; ; attempt++) {
            try {
                return units.execute(repositories -> {
                    Post post = Lookup.postWithTags(repositories, id);
                    post.tag(repositories.tags().byName(name).orElseGet(() -> added(repositories, name)));
                    return post;
                });
            } catch (TagNameTaken overtaken) {
                if (attempt == ATTEMPTS) {
                    throw overtaken;
                }
            }
        }
    }

    private Tag added(Repositories repositories, TagName name) {
        Tag tag = Tag.named(new TagId(ids.next()), name);
        repositories.tags().add(tag);
        return tag;
    }
}
