package dev.portwise.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.NotFound;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostsTest extends UseCaseTest {

    private static final Title NEW_TITLE = new Title("Adapters");

    private final EditPost editPost = new EditPost(store.units);

    PostsTest(TestStore store) {
        super(store);
    }

    @BeforeEach
    void register() {
        store.registered(ALICE, BOB);
    }

    @Test
    void aWrittenPostIsStoredWithItsTextAndItsAuthor() {
        PostId id = new WritePost(store.units, store.ids).write(ALICE, TITLE, TEXT);

        Post stored = store.stored(id);
        assertThat(stored.title()).isEqualTo(TITLE);
        assertThat(stored.content()).isEqualTo(TEXT);
        assertThat(stored.author().orElseThrow().name()).isEqualTo(ALICE);
    }

    @Test
    void anEditReplacesTheTextUnderTheNextRevision() {
        PostId id = store.written(ALICE);

        Post edited = editPost.edit(id, 1, NEW_TITLE, new Content(""));

        assertThat(edited.revision()).isEqualTo(2);
        assertThat(store.stored(id).title()).isEqualTo(NEW_TITLE);
        assertThat(store.stored(id).content().value()).isEmpty();
    }

    @Test
    void anEditOfATextThatChangedMeanwhileIsRefusedAndTheNewerTextStays() {
        PostId id = store.written(ALICE);
        editPost.edit(id, 1, NEW_TITLE, TEXT);

        assertThatThrownBy(() -> editPost.edit(id, 1, new Title("Ports, again"), TEXT))
                .isInstanceOf(Conflict.class);

        assertThat(store.stored(id).title()).isEqualTo(NEW_TITLE);
    }

    @Test
    void aMovedPostHasItsNewAuthorAndKeepsIdTextAndTags() {
        PostId id = store.written(ALICE);
        store.tagged(id, JAVA);

        new MovePost(store.units).move(id, BOB);

        Post stored = store.stored(id);
        assertThat(stored.author().orElseThrow().name()).isEqualTo(BOB);
        assertThat(stored.title()).isEqualTo(TITLE);
        assertThat(store.links(LinkKind.TAGGED)).hasSize(1);
    }

    @Test
    void aRemovedPostTakesItsLinksAlongAndLeavesTheTag() {
        PostId id = store.written(ALICE);
        store.tagged(id, JAVA);

        new RemovePost(store.units).remove(id);

        assertThat(store.ids(Kind.POST)).isEmpty();
        assertThat(store.links(LinkKind.TAGGED)).isEmpty();
        assertThat(store.ids(Kind.TAG)).hasSize(1);
    }

    @Test
    void aPostThatItsAuthorWithdrawsIsRemovedAndTheOthersStay() {
        PostId withdrawn = store.written(ALICE);
        PostId kept = store.written(ALICE);
        store.tagged(withdrawn, JAVA);

        new WithdrawPost(store.units).withdraw(ALICE, withdrawn);

        assertThat(store.ids(Kind.POST)).containsExactly(kept.value());
        assertThat(store.links(LinkKind.TAGGED)).isEmpty();
        assertThat(store.ids(Kind.TAG)).hasSize(1);
    }

    @Test
    void aPostOfSomebodyElseIsNotWithdrawn() {
        PostId id = store.written(ALICE);

        assertThatThrownBy(() -> new WithdrawPost(store.units).withdraw(BOB, id))
                .isInstanceOf(NotFound.class);

        assertThat(store.ids(Kind.POST)).containsExactly(id.value());
    }

    @Test
    void thePostsOfAUserAreListedPageByPageInTheOrderOfWritingWithTheirTags() {
        PostId first = store.written(ALICE);
        PostId second = store.written(ALICE);
        store.written(BOB);
        store.tagged(first, JAVA);
        ListPostsOfUser listPosts = new ListPostsOfUser(store.units);

        Slice<Post> page = listPosts.list(ALICE, PageRequest.first(1));
        Slice<Post> rest = listPosts.list(ALICE, PageRequest.after(page.next().orElseThrow(), 1));

        assertThat(page.items()).extracting(Post::id).containsExactly(first);
        assertThat(page.items().get(0).tags()).extracting(Tag::name).containsExactly(JAVA);
        assertThat(rest.items()).extracting(Post::id).containsExactly(second);
        assertThat(rest.next()).isEmpty();
    }
}
