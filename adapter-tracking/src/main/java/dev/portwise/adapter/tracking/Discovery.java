package dev.portwise.adapter.tracking;

import dev.portwise.domain.exception.AlreadyExists;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Aggregate;
import dev.portwise.domain.model.Identifier;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.List;

/** Finds the new objects that come along with others without being added: posts with their users, tags with posts. */
final class Discovery {

    private final IdentityMap objects;

    private Discovery(IdentityMap objects) {
        this.objects = objects;
    }

    /**
     * Takes them in.
     *
     * @throws AlreadyExists if two objects have one id
     * @throws NotFound if a tag shows a post of somebody who is neither stored nor about to be
     */
    static void of(IdentityMap objects) {
        Discovery discovery = new Discovery(objects);
        discovery.posts();
        discovery.authors();
        discovery.tags();
    }

    private void posts() {
        for (Tracked<User, UserRow> user : List.copyOf(objects.users.values())) {
            for (Post post : ToMany.POSTS_OF_USER.of(user.object()).added()) {
                if (post.isBy(user.object()) && isUnknown(EntityType.POST, post)) {
                    objects.begin(EntityType.POST, post);
                }
            }
        }
    }

    /** A tag brings along neither a post nor its author. */
    private void authors() {
        objects.tags.values().stream()
                .filter(tag -> !tag.isRemoved())
                .flatMap(tag -> ToMany.POSTS_OF_TAG.of(tag.object()).added().stream())
                .forEach(post -> post.author().ifPresent(author -> objects.requireKnown(EntityType.USER, author)));
    }

    private void tags() {
        for (Tracked<Post, PostRow> post : List.copyOf(objects.posts.values())) {
            for (Tag tag : ToMany.TAGS_OF_POST.of(post.object()).added()) {
                if (tag.revision() == 0 && !objects.isGone(post) && isUnknown(EntityType.TAG, tag)) {
                    objects.begin(EntityType.TAG, tag);
                }
            }
        }
    }

    /** Whether nothing is known under the id; another object of that id would be lost without a word. */
    private <A extends Aggregate<I>, I extends Identifier> boolean isUnknown(EntityType<A, I, ?> type, A found) {
        Tracked<A, ?> known = type.in(objects).get(found.id());
        if (known != null && known.object() != found) {
            throw new AlreadyExists(type.name(), found.id(), null);
        }
        return known == null;
    }
}
