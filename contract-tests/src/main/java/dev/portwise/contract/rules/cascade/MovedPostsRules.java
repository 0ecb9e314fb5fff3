package dev.portwise.contract.rules.cascade;

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
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import java.util.List;

/** A moved post shares the fate of its new author. */
abstract class MovedPostsRules {

    @Rule(
            id = "CAS-07",
            clause = Clause.MOVED_POST_SURVIVES_IN_THE_SAME_UNIT,
            origin = "Hibernate: cascade reaches a child that moved away")
    void aPostMovedAwaySurvivesTheRemovalOfItsOldOwnerInTheSameUnit(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        post(alice, "left behind");
        on.given(alice, bob);

        on.run(repositories -> {
            User old = find(repositories, alice);
            find(repositories, moved).moveTo(find(repositories, bob));
            repositories.users().remove(old);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(moved.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
    }

    @Rule(
            id = "CAS-08",
            clause = Clause.MOVED_POST_SURVIVES_LATER,
            origin = "SQLAlchemy: a child belongs to one parent")
    void aPostMovedAwaySurvivesTheRemovalOfItsOldOwnerLater(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, moved).moveTo(find(repositories, bob)));
        on.run(repositories -> repositories.users().remove(find(repositories, alice)));

        assertThat(on.probe().ids(Kind.POST)).containsExactly(moved.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
    }

    @Rule(
            id = "CAS-40",
            clause = Clause.MOVED_POST_SURVIVES_IN_THE_SAME_UNIT,
            origin = "order of writes: the new user comes, the posts move on, then the old user goes")
    void aPostMovesToANewUserWhileItsOldOneIsRemoved(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);
        User carol = user("carol");

        on.run(repositories -> {
            User old = find(repositories, alice);
            Post loaded = find(repositories, post);
            repositories.users().add(carol);
            loaded.moveTo(carol);
            repositories.users().remove(old);
        });

        assertThat(on.probe().ids(Kind.USER)).containsExactly(carol.id().value());
        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(post.id().value(), carol.id().value()));
    }

    @Rule(
            id = "CAS-36",
            clause = {Clause.BULK_DELETE_OBEYS_THE_POLICIES, Clause.MOVED_POST_SURVIVES_IN_THE_SAME_UNIT},
            origin = "Users: a post that moved to another user in the same unit lives on")
    void aPostMovedAwaySurvivesTheBulkRemovalOfItsOldOwnerInTheSameUnit(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post moved = post(alice, "moved");
        post(alice, "left behind");
        on.given(alice, bob);

        on.run(repositories -> {
            find(repositories, moved).moveTo(find(repositories, bob));
            repositories.users().removeAll(List.of(alice.id()));
        });

        assertThat(on.probe().links(LinkKind.AUTHOR))
                .containsExactly(new Link(moved.id().value(), bob.id().value()));
        assertThat(on.probe().ids(Kind.POST)).containsExactly(moved.id().value());
    }

    @Rule(
            id = "CAS-41",
            clause = Clause.MOVED_POST_GOES_WITH_ITS_NEW_OWNER,
            origin = "a cascade follows the relation as it is in memory")
    void aPostMovedToAUserWhoIsRemovedInTheSameUnitGoesWithThem(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Post post = post(alice, "one");
        on.given(alice, bob);

        on.run(repositories -> {
            User heir = find(repositories, bob);
            find(repositories, post).moveTo(heir);
            repositories.users().remove(heir);
        });

        assertThat(on.probe().ids(Kind.USER)).containsExactly(alice.id().value());
        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }
}
