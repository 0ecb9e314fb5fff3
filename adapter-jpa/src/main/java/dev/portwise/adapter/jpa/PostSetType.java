package dev.portwise.adapter.jpa;

import dev.portwise.domain.model.Post;
import java.util.Comparator;

/** Inverse ends that hold posts. */
final class PostSetType extends InverseSetType<Post> {

    PostSetType() {
        super(Comparator.comparing(Post::id));
    }
}
