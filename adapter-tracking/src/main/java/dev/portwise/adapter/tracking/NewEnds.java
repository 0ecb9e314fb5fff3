package dev.portwise.adapter.tracking;

import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The ends of new aggregates that the unit has yet to learn of. They are sets of the domain, so what the unit removes is
 * taken out of them at once.
 */
record NewEnds(IdentityMap objects) {

    /** Takes the posts of a removed user off new tags. */
    void forgetPostsOf(User user) {
        Stream.concat(
                        objects.posts.values().stream().map(Tracked::object),
                        ToMany.POSTS_OF_USER.of(user).added().stream())
                .filter(post -> post.isBy(user))
                .toList()
                .forEach(this::forget);
    }

    /** Takes a removed post off new tags. */
    void forget(Post post) {
        added(post).stream()
                .filter(tag -> !objects.tags.containsKey(tag.id()))
                .toList()
                .forEach(post::untag);
    }

    /** Takes a removed tag off new posts. */
    void forget(Tag tag) {
        objects.users.values().stream()
                .flatMap(user -> ToMany.POSTS_OF_USER.of(user.object()).added().stream())
                .filter(post -> post.revision() == 0 && !objects.posts.containsKey(post.id()))
                .toList()
                .forEach(post -> post.untag(tag));
    }

    private Collection<Tag> added(Post post) {
        Tracked<Post, ?> known = objects.posts.get(post.id());
        if (known != null && isSame(known.object(), post)) {
            return ToMany.TAGS_OF_POST.of(post).added();
        }
        return post.revision() == 0 ? post.tags() : List.of();
    }

    /** Another object of the same id is equal, and not the same. */
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }
}
