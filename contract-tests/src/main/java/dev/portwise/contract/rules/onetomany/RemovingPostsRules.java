package dev.portwise.contract.rules.onetomany;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.List;

/** A post removed by its repository leaves the list of its author. */
abstract class RemovingPostsRules {

    @Rule(
            id = "O2M-24",
            clause = {Clause.REPOSITORY_AND_LIST_AGREE, Clause.UNIT_SEES_WHAT_IT_REMOVED},
            origin = "Repository.remove of a child: its parent's list follows")
    void aPostRemovedByItsRepositoryLeavesTheLoadedListOfItsAuthor(AdapterUnderTest on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            repositories.posts().remove(find(repositories, gone));

            assertThat(loaded.posts()).containsExactly(stays);
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
    }

    @Rule(
            id = "O2M-25",
            clause = {Clause.REPOSITORY_AND_LIST_AGREE, Clause.BULK_DELETE_OBEYS_THE_POLICIES},
            origin = "Repository.removeAll of children: their parents' lists follow")
    void postsRemovedInBulkLeaveTheLoadedListOfTheirAuthor(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> written = posts(alice, 3);
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            int removed = repositories
                    .posts()
                    .removeAll(List.of(written.get(0).id(), written.get(2).id()));

            assertThat(removed).isEqualTo(2);
            assertThat(loaded.posts()).containsExactly(written.get(1));
        });

        on.run(repositories -> assertThat(find(repositories, alice).posts()).containsExactly(written.get(1)));
    }

    @Rule(
            id = "O2M-37",
            clause = Clause.PENDING_POST_REMOVED_WRITES_NOTHING,
            origin = "Repository.remove: of what was loaded or added in this unit; what belongs to an aggregate counts")
    void aPostThatWasWrittenIsRemovedByItsRepositoryBeforeItIsStored(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> {
            User author = find(repositories, alice);
            Post mistake = post(author, "mistake");
            repositories.posts().remove(mistake);

            assertThat(mistake.author()).isEmpty();
            assertThat(author.posts()).isEmpty();
        });

        assertThat(on.probe().ids(Kind.POST)).isEmpty();
    }
}
