package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.ArrayList;
import java.util.List;

/** Posts are stored with their author, any number of them. */
abstract class StoringPostsRules {

    @Rule(
            id = "O2M-01",
            clause = Clause.ANY_NUMBER_OF_POSTS,
            origin = "SQLAlchemy: basic relationship patterns, one to many")
    void aUserKeepsAnyNumberOfPosts(AdapterUnderTest on) {
        for (int count : new int[] {0, 1, 2, 1_000}) {
            User author = user("author-" + count);
            List<Post> written = posts(author, count);

            on.given(author);

            assertThat(on.<List<Post>>ask(repositories ->
                            List.copyOf(find(repositories, author).posts())))
                    .isEqualTo(written);
        }
    }

    @Rule(
            id = "O2M-02",
            clause = Clause.NO_POSTS_IS_EMPTY,
            origin = "MyBatis: nested results over a left join must not make a phantom row")
    void aUserWithoutPostsIsFoundAndHasNone(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories ->
                assertThat(find(repositories, alice, OfUser.POSTS).posts()).isEmpty());
        on.run(repositories -> assertThat(find(repositories, alice).posts()).isEmpty());
    }

    @Rule(
            id = "O2M-03",
            clause = Clause.EQUAL_TEXTS_ALL_LOAD,
            origin = "MyBatis: a result map without an id merges equal rows")
    void postsWithTheSameTextAllLoad(AdapterUnderTest on) {
        User alice = user("alice");
        post(alice, "same");
        post(alice, "same");
        on.given(alice);

        on.run(repositories ->
                assertThat(find(repositories, alice, OfUser.POSTS).posts()).hasSize(2));
        on.run(repositories -> assertThat(find(repositories, alice).posts())
                .extracting(Post::content)
                .containsExactly(new Content("text of same"), new Content("text of same")));
    }

    @Rule(
            id = "O2M-13",
            clause = Clause.SAVE_REACHES_NEW_CHILDREN,
            origin = "Posts: a post of a user of this unit is stored with them")
    void aNewPostOfALoadedUserIsStoredWithoutAnExplicitSave(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        Post written = on.ask(repositories -> post(find(repositories, alice), "new"));

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(written.id().value(), alice.id().value()));
        assertThat(written.revision()).isEqualTo(1);
    }

    @Rule(
            id = "O2M-14",
            clause = Clause.CHANGES_NEED_NO_SAVE,
            origin = "UnitOfWork: changes are stored without an explicit save")
    void anEditedPostIsStoredWithoutAnExplicitSave(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "draft");
        on.given(alice);

        on.run(repositories -> find(repositories, post).edit(new Title("final"), new Content("done")));

        on.run(repositories -> {
            assertThat(find(repositories, post).title()).isEqualTo(new Title("final"));
            assertThat(find(repositories, post).content()).isEqualTo(new Content("done"));
        });
    }

    @Rule(
            id = "O2M-23",
            clause = {Clause.ADDED_TWICE_IS_ADDED_ONCE, Clause.SAVE_REACHES_NEW_CHILDREN},
            origin = "Posts.add says explicitly what the author's cascade does anyway")
    void aPostAddedExplicitlyAndThroughItsAuthorIsStoredOnce(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");

        on.run(repositories -> {
            repositories.posts().add(post);
            repositories.users().add(alice);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(post.id().value());
        assertThat(post.revision()).isEqualTo(1);
    }

    @Rule(
            id = "O2M-36",
            clause = Clause.OWN_WRITES_ARE_VISIBLE,
            origin = "UnitOfWork: reads know what the unit has done; what belongs to an aggregate counts")
    void aPostThatWasWrittenIsFoundByItsIdBeforeTheUnitEnds(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            Post written = post(find(repositories, alice), "new");

            assertThat(repositories.posts().byId(written.id())).containsSame(written);
        });
    }

    @Rule(
            id = "O2M-39",
            clause = Clause.OWN_WRITES_ARE_VISIBLE,
            origin = "UnitOfWork: reads know what the unit has done; what belongs to a new aggregate counts")
    void aPostOfAUserWhoWasAddedIsFoundByItsIdBeforeTheUnitEnds(AdapterUnderTest on) {
        User alice = user("alice");

        on.run(repositories -> {
            repositories.users().add(alice);
            Post written = post(alice, "new");

            assertThat(repositories.posts().byId(written.id())).containsSame(written);
        });
    }

    @Rule(
            id = "O2M-15",
            clause = {Clause.PAGES_COUNT_AND_LIST_AGREE, Clause.PAGES_VISIT_EACH_ONCE},
            origin = "Posts.by, Posts.countBy")
    void thePagesAndTheCountOfThePostsOfAUserAgreeWithTheirList(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        List<Post> written = posts(alice, 5);
        post(bob, "other");
        on.given(alice, bob);

        on.run(repositories -> {
            List<Post> paged = new ArrayList<>();
            var slice = repositories.posts().by(alice.id(), PageRequest.first(2), Fetch.nothing());
            paged.addAll(slice.items());
            while (slice.next().isPresent()) {
                slice = repositories
                        .posts()
                        .by(alice.id(), PageRequest.after(slice.next().get(), 2), Fetch.nothing());
                paged.addAll(slice.items());
            }
            assertThat(paged).isEqualTo(written);
            assertThat(repositories.posts().countBy(alice.id())).isEqualTo(5);
            assertThat(repositories.posts().count()).isEqualTo(6);
        });
    }
}
