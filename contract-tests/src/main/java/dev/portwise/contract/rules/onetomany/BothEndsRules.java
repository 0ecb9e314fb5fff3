package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Relation.OfUser;

/** Both ends of the relation agree, in memory and after a reload. */
abstract class BothEndsRules {

    @Rule(
            id = "O2M-08",
            clause = Clause.BOTH_ENDS_AGREE_AFTER_RELOAD,
            origin = "Jakarta Persistence 3.2 §2.10: the inverse side")
    void bothEndsAgreeAfterReload(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 3);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            assertThat(loaded.posts())
                    .hasSize(3)
                    .allSatisfy(post -> assertThat(post.author()).containsSame(loaded));
        });
    }

    @Rule(id = "O2M-11", clause = Clause.COLLECTIONS_ARE_UNMODIFIABLE, origin = "User.posts: unmodifiable")
    void aLoadedCollectionCannotBeModifiedPastTheDomain(AdapterUnderTest on) {
        User alice = user("alice");
        post(alice, "one");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            Post post = loaded.posts().iterator().next();
            assertThatThrownBy(() -> loaded.posts().remove(post)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> loaded.posts().clear()).isInstanceOf(UnsupportedOperationException.class);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
    }

    @Rule(
            id = "O2M-12",
            clause = Clause.ADDING_TO_ONE_REMOVES_FROM_THE_OTHER,
            origin = "Hibernate: delayed operations on two unloaded bags")
    void aMovedPostIsInTheNewListAndNotInTheOldBeforeTheUnitEnds(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> {
            User from = find(repositories, alice);
            User to = find(repositories, bob);
            find(repositories, post).moveTo(to);

            assertThat(from.posts()).isEmpty();
            assertThat(to.posts()).containsExactly(post);
        });
    }

    @Rule(
            id = "O2M-20",
            clause = {
                Clause.ADDING_TO_ONE_REMOVES_FROM_THE_OTHER,
                Clause.SETTING_THE_AUTHOR_UPDATES_BOTH_LISTS,
                Clause.BOTH_ENDS_AGREE_AFTER_RELOAD
            },
            origin = "SQLAlchemy: adding to one collection removes from the other")
    void aMovedPostChangesBothLoadedListsAtOnce(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        Post others = post(bob, "others");
        on.given(alice, bob);

        on.run(repositories -> {
            User from = find(repositories, alice, OfUser.POSTS);
            User to = find(repositories, bob, OfUser.POSTS);
            from.posts().iterator().next().moveTo(to);

            assertThat(from.posts()).isEmpty();
            assertThat(to.posts()).containsExactly(moved, others);
        });

        on.run(repositories -> assertThat(find(repositories, bob).posts()).containsExactly(moved, others));
    }

    @Rule(
            id = "O2M-31",
            clause = {Clause.ADDING_TO_ONE_REMOVES_FROM_THE_OTHER, Clause.SETTING_THE_AUTHOR_UPDATES_BOTH_LISTS},
            origin = "SQLAlchemy: back_populates, one end loaded and one not")
    void aPostMovedBetweenALoadedAndAnUnloadedListIsInTheNewOneOnly(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post there = post(alice, "there");
        Post back = post(bob, "back");
        on.given(alice, bob);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            User unloaded = find(repositories, bob);
            find(repositories, there).moveTo(unloaded);
            find(repositories, back).moveTo(loaded);

            assertThat(loaded.posts()).containsExactly(back);
            assertThat(unloaded.posts()).containsExactly(there);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactlyInAnyOrder(
                        new Link(there.id().value(), bob.id().value()),
                        new Link(back.id().value(), alice.id().value()));
    }

    @Rule(
            id = "O2M-19",
            clause = Clause.REMOVING_CLEARS_THE_AUTHOR,
            origin = "SQLAlchemy: remove clears the other end at once")
    void aRemovedPostHasNoAuthorAndIsInNoListBeforeTheUnitEnds(AdapterUnderTest on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            Post first = find(repositories, gone);
            loaded.remove(first);

            assertThat(first.author()).isEmpty();
            assertThat(loaded.posts()).containsExactly(stays);
        });
    }

    @Rule(
            id = "O2M-35",
            clause = Clause.REMOVING_CLEARS_THE_AUTHOR,
            origin = "Repository.remove of a child: both ends of its relation follow")
    void aPostRemovedByItsRepositoryHasNoAuthor(AdapterUnderTest on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        on.given(alice);

        on.run(repositories -> {
            Post removed = find(repositories, gone);
            repositories.posts().remove(removed);

            assertThat(removed.author()).isEmpty();
        });
    }
}
