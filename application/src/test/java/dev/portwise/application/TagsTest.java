package dev.portwise.application;

import static dev.portwise.application.World.ALICE;
import static dev.portwise.application.World.JAVA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.PageRequest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagsTest {

    private final World world = new World();
    private final TagPost tagPost = new TagPost(world.units, world.ids);

    @BeforeEach
    void register() {
        world.registered(ALICE);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aTagNobodyUsedBeforeIsCreatedAndLinked() {
        PostId post = world.written(ALICE);

        Post tagged = tagPost.tag(post, JAVA);

        assertThat(tagged.tags()).extracting(Tag::name).containsExactly(JAVA);
        assertThat(world.links(LinkKind.TAGGED)).containsExactly(new Link(post.value(), onlyTag()));
    }

    @Test
    void aTagThatExistsIsUsedForTheNextPost() {
        PostId first = world.written(ALICE);
        PostId second = world.written(ALICE);

        tagPost.tag(first, JAVA);
        tagPost.tag(second, JAVA);

        assertThat(world.links(LinkKind.TAGGED))
                .containsExactlyInAnyOrder(new Link(first.value(), onlyTag()), new Link(second.value(), onlyTag()));
    }

    @Test
    void taggingTwiceIsOneLink() {
        PostId post = world.written(ALICE);

        tagPost.tag(post, JAVA);
        tagPost.tag(post, JAVA);

        assertThat(world.links(LinkKind.TAGGED)).hasSize(1);
    }

    @Test
    void aTagSomebodyElseCreatesAtTheSameTimeIsTaken() {
        PostId post = world.written(ALICE);
        Overtaken units = new Overtaken(world.units, () -> {}, this::createUnlessThere);

        new TagPost(units, world.ids).tag(post, JAVA);

        assertThat(units.attempts()).isEqualTo(2);
        assertThat(world.links(LinkKind.TAGGED)).containsExactly(new Link(post.value(), onlyTag()));
    }

    @Test
    void aTagThatComesAndGoesEachTimeEndsInTagNameTakenAfterThreeAttempts() {
        PostId post = world.written(ALICE);
        Overtaken units = new Overtaken(world.units, this::removeIfThere, this::createUnlessThere);

        assertThatThrownBy(() -> new TagPost(units, world.ids).tag(post, JAVA)).isInstanceOf(TagNameTaken.class);

        assertThat(units.attempts()).isEqualTo(3);
        assertThat(world.links(LinkKind.TAGGED)).isEmpty();
    }

    @Test
    void anUntaggedPostKeepsItsOtherTagsAndTheTagStays() {
        PostId post = world.written(ALICE);
        world.tagged(post, JAVA);
        world.tagged(post, new TagName("ports"));

        Post untagged = new UntagPost(world.units).untag(post, JAVA);

        assertThat(untagged.tags()).extracting(Tag::name).containsExactly(new TagName("ports"));
        assertThat(world.links(LinkKind.TAGGED)).hasSize(1);
        assertThat(world.ids(Kind.TAG)).hasSize(2);
    }

    @Test
    void takingOffATagThePostDoesNotCarryChangesNothing() {
        PostId post = world.written(ALICE);
        world.tagged(post, JAVA);

        new UntagPost(world.units).untag(post, new TagName("ports"));

        assertThat(world.links(LinkKind.TAGGED)).hasSize(1);
    }

    @Test
    void aRemovedTagLeavesThePosts() {
        PostId post = world.written(ALICE);
        world.tagged(post, JAVA);

        new RemoveTag(world.units).remove(JAVA);

        assertThat(world.ids(Kind.TAG)).isEmpty();
        assertThat(world.links(LinkKind.TAGGED)).isEmpty();
        assertThat(world.ids(Kind.POST)).containsExactly(post.value());
    }

    @Test
    void thePostsWithATagAreListedInTheOrderOfWritingWithTheirAuthors() {
        PostId first = world.written(ALICE);
        PostId second = world.written(ALICE);
        world.written(ALICE);
        world.tagged(second, JAVA);
        world.tagged(first, JAVA);

        var listed = new ListPostsWithTag(world.units).list(JAVA, PageRequest.first(10));

        assertThat(listed.items()).extracting(Post::id).containsExactly(first, second);
        assertThat(listed.items())
                .allSatisfy(
                        post -> assertThat(post.author().orElseThrow().name()).isEqualTo(ALICE));
    }

    private UUID onlyTag() {
        assertThat(world.ids(Kind.TAG)).hasSize(1);
        return world.ids(Kind.TAG).iterator().next();
    }

    private void createUnlessThere() {
        world.units.execute(repositories -> {
            if (repositories.tags().byName(JAVA).isEmpty()) {
                repositories.tags().add(Tag.named(new TagId(world.ids.next()), JAVA));
            }
            return true;
        });
    }

    private void removeIfThere() {
        world.units.execute(repositories -> {
            repositories.tags().byName(JAVA).ifPresent(repositories.tags()::remove);
            return true;
        });
    }
}
