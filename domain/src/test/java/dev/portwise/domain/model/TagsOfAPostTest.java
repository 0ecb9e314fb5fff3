package dev.portwise.domain.model;

import static dev.portwise.domain.model.Examples.post;
import static dev.portwise.domain.model.Examples.tag;
import static dev.portwise.domain.model.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.domain.exception.InvalidValue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsOfAPostTest {

    private final Post post = post(user("alice"), 1);
    private final Tag java = tag("java");

    @Test
    void taggingFromEitherEndTwiceIsOneLinkSeenFromBoth() {
        post.tag(java);
        java.label(post);

        assertThat(post.tags()).containsExactly(java);
        assertThat(java.posts()).containsExactly(post);
    }

    @Test
    void untaggingFromTheTagsEndClearsBothEnds() {
        post.tag(java);

        java.unlabel(post);

        assertThat(post.tags()).isEmpty();
        assertThat(java.posts()).isEmpty();
    }

    @Test
    void aPostCarriesAtMostThirtyTags() {
        IntStream.range(0, Post.MAX_TAGS).forEach(number -> post.tag(tag("t" + number)));

        assertThatThrownBy(() -> post.tag(java))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("at most 30 tags");
        assertThat(java.posts()).isEmpty();
    }
}
