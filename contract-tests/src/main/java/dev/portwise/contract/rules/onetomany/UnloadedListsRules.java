package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.Fixtures.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.PostId;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Relation.OfUser;

/** A list that is not loaded is kept in step without a statement. */
abstract class UnloadedListsRules {

    @Rule(
            id = "O2M-22",
            clause = Clause.UNLOADED_LIST_COSTS_NOTHING,
            origin = "synchronising an unloaded collection costs no statement")
    void movingAndRemovingStoredPostsSendsNothingBeforeTheUnitEnds(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        Post gone = post(alice, "gone");
        on.given(alice, bob);

        on.run(repositories -> {
            User to = find(repositories, bob);
            Post first = find(repositories, moved);
            Post second = find(repositories, gone);
            int before = on.statements().size();

            first.moveTo(to);
            second.author().orElseThrow().remove(second);

            assertThat(on.statements()).hasSize(before);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
    }

    @Rule(
            id = "O2M-09",
            clause = Clause.ADDED_TO_UNLOADED_LIST_APPEARS_ONCE,
            origin = "Hibernate: queued operations of an inverse bag")
    void aPostAddedToAnUnloadedListAppearsOnceInOrderWhenTheListIsRead(AdapterUnderTest on) {
        User alice = user("alice");
        Post first = post(alice, "first");
        PostId between = new PostId(uuid());
        Post last = post(alice, "last");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post added = loaded.write(between, new Title("between"), new Content("x"));

            assertThat(loaded.posts()).containsExactly(first, added, last);
        });
        on.run(repositories -> assertThat(find(repositories, alice).posts())
                .extracting(Post::id)
                .contains(between));
    }

    @Rule(
            id = "O2M-30",
            clause = Clause.ADDED_TO_UNLOADED_LIST_APPEARS_ONCE,
            origin = "Hibernate: a join fetch over a bag with queued additions")
    void fetchingThePostsAfterOneWasWrittenShowsItOnce(AdapterUnderTest on) {
        User alice = user("alice");
        Post first = post(alice, "first");
        on.given(alice);

        on.run(repositories -> {
            Post added = post(find(repositories, alice), "second");

            assertThat(find(repositories, alice, OfUser.POSTS).posts()).containsExactly(first, added);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(2);
    }

    @Rule(
            id = "O2M-10",
            clause = {Clause.REMOVED_FROM_UNLOADED_LIST_IS_GONE, Clause.ORPHANS_ARE_REMOVED},
            origin = "SQLAlchemy: delete-orphan")
    void aPostRemovedWhileTheListIsUnloadedIsDeletedAndMissingFromTheList(AdapterUnderTest on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, gone);
            User author = loaded.author().orElseThrow();
            author.remove(loaded);

            assertThat(author.posts()).containsExactly(stays);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
    }
}
