package dev.portwise.domain.model;

import static dev.portwise.domain.model.Examples.post;
import static dev.portwise.domain.model.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostsOfAUserTest {

    private final User alice = user("alice");
    private final User bob = user("bob");

    @Test
    void writingAPostSetsBothEnds() {
        Post post = post(alice, 1);

        assertThat(post.author()).contains(alice);
        assertThat(alice.posts()).containsExactly(post);
    }

    @Test
    void movingAPostUpdatesBothListsAndTheAuthor() {
        Post post = post(alice, 1);

        post.moveTo(bob);

        assertThat(post.author()).contains(bob);
        assertThat(alice.posts()).isEmpty();
        assertThat(bob.posts()).containsExactly(post);
    }

    @Test
    void removingAPostClearsItsAuthor() {
        Post post = post(alice, 1);

        alice.remove(post);

        assertThat(post.author()).isEmpty();
        assertThat(alice.posts()).isEmpty();
    }

    @Test
    void aRemovedPostCanBeTakenBack() {
        Post post = post(alice, 1);
        alice.remove(post);

        post.moveTo(alice);

        assertThat(post.author()).contains(alice);
        assertThat(alice.posts()).containsExactly(post);
    }

    @Test
    void somebodyElsesPostIsNotRemoved() {
        Post post = post(alice, 1);

        assertThatThrownBy(() -> bob.remove(post)).isInstanceOf(IllegalArgumentException.class);

        assertThat(alice.posts()).containsExactly(post);
    }

    @Test
    void replacingThePostsDropsTheOthersAndTakesTheNewOnes() {
        Post kept = post(alice, 1);
        Post dropped = post(alice, 2);
        Post taken = post(bob, 3);

        alice.replacePosts(List.of(kept, taken));

        assertThat(alice.posts()).containsExactly(kept, taken);
        assertThat(dropped.author()).isEmpty();
        assertThat(bob.posts()).isEmpty();
    }

    @Test
    void postsStandInTheOrderOfTheirIdsAsUnsignedBytes() {
        Post last = post(alice, Long.MIN_VALUE);
        Post first = post(alice, 1);

        assertThat(alice.posts()).containsExactly(first, last);
    }

    @Test
    void theListCannotBeChangedFromOutside() {
        Post post = post(alice, 1);

        assertThatThrownBy(() -> alice.posts().remove(post)).isInstanceOf(UnsupportedOperationException.class);
    }
}
