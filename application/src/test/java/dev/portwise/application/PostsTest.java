package dev.portwise.application;

import static dev.portwise.application.World.ALICE;
import static dev.portwise.application.World.BOB;
import static dev.portwise.application.World.JAVA;
import static dev.portwise.application.World.TEXT;
import static dev.portwise.application.World.TITLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostsTest {

    private static final Title NEW_TITLE = new Title("Adapters");

    private final World world = new World();
    private final EditPost editPost = new EditPost(world.units);

    @BeforeEach
    void register() {
        world.registered(ALICE, BOB);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aWrittenPostIsStoredWithItsTextAndItsAuthor() {
        PostId id = new WritePost(world.units, world.ids).write(ALICE, TITLE, TEXT);

        Post stored = world.stored(id);
        assertThat(stored.title()).isEqualTo(TITLE);
        assertThat(stored.content()).isEqualTo(TEXT);
        assertThat(stored.author().orElseThrow().name()).isEqualTo(ALICE);
    }

    @Test
    void anEditReplacesTheTextUnderTheNextRevision() {
        PostId id = world.written(ALICE);

        Post edited = editPost.edit(id, 1, NEW_TITLE, new Content(""));

        assertThat(edited.revision()).isEqualTo(2);
        assertThat(world.stored(id).title()).isEqualTo(NEW_TITLE);
        assertThat(world.stored(id).content().value()).isEmpty();
    }

    @Test
    void anEditOfATextThatChangedMeanwhileIsRefusedAndTheNewerTextStays() {
        PostId id = world.written(ALICE);
        editPost.edit(id, 1, NEW_TITLE, TEXT);

        assertThatThrownBy(() -> editPost.edit(id, 1, new Title("Ports, again"), TEXT))
                .isInstanceOf(Conflict.class);

        assertThat(world.stored(id).title()).isEqualTo(NEW_TITLE);
    }

    @Test
    void aMovedPostHasItsNewAuthorAndKeepsIdTextAndTags() {
        PostId id = world.written(ALICE);
        world.tagged(id, JAVA);

        new MovePost(world.units).move(id, BOB);

        Post stored = world.stored(id);
        assertThat(stored.author().orElseThrow().name()).isEqualTo(BOB);
        assertThat(stored.title()).isEqualTo(TITLE);
        assertThat(world.links(LinkKind.TAGGED)).hasSize(1);
    }

    @Test
    void aRemovedPostTakesItsLinksAlongAndLeavesTheTag() {
        PostId id = world.written(ALICE);
        world.tagged(id, JAVA);

        new RemovePost(world.units).remove(id);

        assertThat(world.ids(Kind.POST)).isEmpty();
        assertThat(world.links(LinkKind.TAGGED)).isEmpty();
        assertThat(world.ids(Kind.TAG)).hasSize(1);
    }

    @Test
    void thePostsOfAUserAreListedPageByPageInTheOrderOfWritingWithTheirTags() {
        PostId first = world.written(ALICE);
        PostId second = world.written(ALICE);
        world.written(BOB);
        world.tagged(first, JAVA);
        ListPostsOfUser listPosts = new ListPostsOfUser(world.units);

        Slice<Post> page = listPosts.list(ALICE, PageRequest.first(1));
        Slice<Post> rest = listPosts.list(ALICE, PageRequest.after(page.next().orElseThrow(), 1));

        assertThat(page.items()).extracting(Post::id).containsExactly(first);
        assertThat(page.items().get(0).tags()).extracting(Tag::name).containsExactly(JAVA);
        assertThat(rest.items()).extracting(Post::id).containsExactly(second);
        assertThat(rest.next()).isEmpty();
    }
}
