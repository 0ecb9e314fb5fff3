package dev.portwise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.application.retry.RetryingUnitOfWork;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.exception.TagNameTaken;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagId;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.port.PageRequest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagsTest extends UseCaseTest {

    private final TagPost tagPost = new TagPost(store.units, store.ids);

    TagsTest(TestStore store) {
        super(store);
    }

    @BeforeEach
    void register() {
        store.registered(ALICE);
    }

    @Test
    void aTagNobodyUsedBeforeIsCreatedAndLinked() {
        PostId post = store.written(ALICE);

        Post tagged = tagPost.tag(post, JAVA);

        assertThat(tagged.tags()).extracting(Tag::name).containsExactly(JAVA);
        assertThat(store.links(LinkKind.TAGGED)).containsExactly(new Link(post.value(), onlyTag()));
    }

    @Test
    void aTagThatExistsIsUsedForTheNextPost() {
        PostId first = store.written(ALICE);
        PostId second = store.written(ALICE);

        tagPost.tag(first, JAVA);
        tagPost.tag(second, JAVA);

        assertThat(store.links(LinkKind.TAGGED))
                .containsExactlyInAnyOrder(new Link(first.value(), onlyTag()), new Link(second.value(), onlyTag()));
    }

    @Test
    void taggingTwiceIsOneLink() {
        PostId post = store.written(ALICE);

        tagPost.tag(post, JAVA);
        tagPost.tag(post, JAVA);

        assertThat(store.links(LinkKind.TAGGED)).hasSize(1);
    }

    @Test
    void aTagSomebodyElseCreatesAtTheSameTimeIsTaken() {
        PostId post = store.written(ALICE);
        OvertakenUnits units = new OvertakenUnits(store.unitsThatRunOnce(), () -> {}, this::createUnlessThere);

        new TagPost(new RetryingUnitOfWork(units), store.ids).tag(post, JAVA);

        assertThat(units.attempts()).isEqualTo(2);
        assertThat(store.links(LinkKind.TAGGED)).containsExactly(new Link(post.value(), onlyTag()));
    }

    /** Where the store makes a unit lose before it says that the name is taken, nothing starts again here. */
    @Test
    void aTagThatComesAndGoesEachTimeEndsInTagNameTakenAfterThreeAttempts() {
        PostId post = store.written(ALICE);
        OvertakenUnits units =
                new OvertakenUnits(store.unitsThatRunOnce(), this::removeIfThere, this::createUnlessThere);

        Throwable end = catchThrowable(() -> new TagPost(units, store.ids).tag(post, JAVA));

        assertThat(end).isInstanceOfAny(TagNameTaken.class, Retryable.class);
        assertThat(units.attempts()).isEqualTo(end instanceof TagNameTaken ? 3 : 1);
        assertThat(store.links(LinkKind.TAGGED)).isEmpty();
    }

    @Test
    void anUntaggedPostKeepsItsOtherTagsAndTheTagStays() {
        PostId post = store.written(ALICE);
        store.tagged(post, JAVA);
        store.tagged(post, new TagName("ports"));

        Post untagged = new UntagPost(store.units).untag(post, JAVA);

        assertThat(untagged.tags()).extracting(Tag::name).containsExactly(new TagName("ports"));
        assertThat(store.links(LinkKind.TAGGED)).hasSize(1);
        assertThat(store.ids(Kind.TAG)).hasSize(2);
    }

    @Test
    void takingOffATagThePostDoesNotCarryChangesNothing() {
        PostId post = store.written(ALICE);
        store.tagged(post, JAVA);

        new UntagPost(store.units).untag(post, new TagName("ports"));

        assertThat(store.links(LinkKind.TAGGED)).hasSize(1);
    }

    @Test
    void aRemovedTagLeavesThePosts() {
        PostId post = store.written(ALICE);
        store.tagged(post, JAVA);

        new RemoveTag(store.units).remove(JAVA);

        assertThat(store.ids(Kind.TAG)).isEmpty();
        assertThat(store.links(LinkKind.TAGGED)).isEmpty();
        assertThat(store.ids(Kind.POST)).containsExactly(post.value());
    }

    @Test
    void thePostsWithATagAreListedInTheOrderOfWritingWithTheirAuthors() {
        PostId first = store.written(ALICE);
        PostId second = store.written(ALICE);
        store.written(ALICE);
        store.tagged(second, JAVA);
        store.tagged(first, JAVA);

        var listed = new ListPostsWithTag(store.units).list(JAVA, PageRequest.first(10));

        assertThat(listed.items()).extracting(Post::id).containsExactly(first, second);
        assertThat(listed.items())
                .allSatisfy(
                        post -> assertThat(post.author().orElseThrow().name()).isEqualTo(ALICE));
    }

    private UUID onlyTag() {
        assertThat(store.ids(Kind.TAG)).hasSize(1);
        return store.ids(Kind.TAG).iterator().next();
    }

    private void createUnlessThere() {
        store.units.execute(repositories -> {
            if (repositories.tags().byName(JAVA).isEmpty()) {
                repositories.tags().add(Tag.named(new TagId(store.ids.next()), JAVA));
            }
            return true;
        });
    }

    private void removeIfThere() {
        store.units.execute(repositories -> {
            repositories.tags().byName(JAVA).ifPresent(repositories.tags()::remove);
            return true;
        });
    }
}
