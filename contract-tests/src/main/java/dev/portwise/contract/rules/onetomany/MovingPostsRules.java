package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.Link;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.Fixtures;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;

/** A moved post keeps what it is; its last author counts. */
abstract class MovingPostsRules {

    @Rule(
            id = "O2M-06",
            clause = Clause.MOVED_POST_KEEPS_ID_AND_TEXT,
            origin = "Hibernate: orphan removal deletes a moved child")
    void aMovedPostKeepsItsIdAndText(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, post).moveTo(find(repositories, bob)));

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), bob.id().value()));
        on.run(repositories -> {
            assertThat(find(repositories, post).title()).isEqualTo(post.title());
            assertThat(find(repositories, post).content()).isEqualTo(post.content());
            assertThat(find(repositories, bob).posts()).containsExactly(post);
            assertThat(find(repositories, alice).posts()).isEmpty();
        });
    }

    @Rule(
            id = "O2M-29",
            clause = Clause.MOVED_POST_KEEPS_ID_AND_TEXT,
            origin = "a move and an edit are one change of one row")
    void aPostMovedAndEditedInOneUnitKeepsBothChanges(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "draft");
        on.given(alice, bob);

        on.run(repositories -> {
            User to = find(repositories, bob);
            Post loaded = find(repositories, post);
            loaded.edit(new Title("final"), new Content("done"));
            loaded.moveTo(to);
        });

        on.run(repositories -> {
            Post stored = find(repositories, post);
            assertThat(stored.title()).isEqualTo(new Title("final"));
            assertThat(stored.isBy(find(repositories, bob))).isTrue();
            assertThat(stored.revision()).isEqualTo(2);
        });
    }

    @Rule(
            id = "O2M-26",
            clause = {Clause.MOVED_POST_KEEPS_ID_AND_TEXT, Clause.BOTH_ENDS_AGREE_AFTER_RELOAD},
            origin = "two moves in one unit")
    void twoUsersExchangeTheirPostsInOneUnit(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post first = post(alice, "first");
        Post second = post(bob, "second");
        on.given(alice, bob);

        on.run(repositories -> {
            Post ofAlice = find(repositories, first);
            Post ofBob = find(repositories, second);
            User one = ofAlice.author().orElseThrow();
            ofAlice.moveTo(ofBob.author().orElseThrow());
            ofBob.moveTo(one);
        });

        on.run(repositories -> {
            assertThat(find(repositories, alice).posts()).containsExactly(second);
            assertThat(find(repositories, bob).posts()).containsExactly(first);
        });
    }

    @Rule(id = "O2M-27", clause = Clause.LAST_AUTHOR_COUNTS, origin = "net changes only: the last parent counts")
    void aPostMovedTwiceInOneUnitIsStoredWithItsLastAuthorOnly(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        User carol = user("carol");
        Post post = post(alice, "one");
        on.given(alice, bob, carol);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            User second = find(repositories, bob);
            User third = find(repositories, carol);
            loaded.moveTo(second);
            loaded.moveTo(third);

            assertThat(second.posts()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), carol.id().value()));
    }

    @Rule(
            id = "O2M-28",
            clause = {Clause.LAST_AUTHOR_COUNTS, Clause.LINKS_BELONG_TO_THE_POST},
            origin = "SQLAlchemy: an orphan taken in by another parent is no orphan")
    void aPostRemovedByOneUserAndTakenByAnotherInOneUnitIsMoved(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        post.tag(Fixtures.tag("java"));
        on.given(alice, bob);

        on.run(repositories -> {
            User to = find(repositories, bob);
            Post loaded = find(repositories, post);
            loaded.author().orElseThrow().remove(loaded);
            loaded.moveTo(to);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), bob.id().value()));
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "O2M-18",
            clause = Clause.LAST_AUTHOR_COUNTS,
            origin = "Jakarta Persistence 3.2 §3.2.4: order of writes within one unit")
    void aPostMovesToAUserWhoIsNewInTheSameUnit(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User carol = user("carol");

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            repositories.users().add(carol);
            loaded.moveTo(carol);
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), carol.id().value()));
    }

    @Rule(id = "O2M-16", clause = Clause.REMOVED_AND_TAKEN_BACK_IS_NO_CHANGE, origin = "SQLAlchemy: net changes only")
    void aPostMovedThereAndBackIsNoChange(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);
        int before = on.writes().size();

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            User author = find(repositories, alice);
            User other = find(repositories, bob);
            loaded.moveTo(other);
            loaded.moveTo(author);
        });

        assertThat(on.writes()).hasSize(before);
    }

    @Rule(
            id = "O2M-07",
            clause = Clause.REMOVED_AND_TAKEN_BACK_IS_NO_CHANGE,
            origin = "SQLAlchemy: a removed child that is added back is no orphan")
    void aPostRemovedAndTakenBackInOneUnitIsNoChange(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        int before = on.writes().size();

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            Post first = loaded.posts().iterator().next();
            loaded.remove(first);
            first.moveTo(loaded);
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().ids(Kind.POST)).containsExactly(post.id().value());
    }
}
