package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Relation.OfUser;

/** A removed post or tag takes its links along, and nothing else. */
abstract class RemovingPostsAndTagsRules {

    @Rule(
            id = "CAS-14",
            clause = {Clause.ORPHANS_ARE_REMOVED, Clause.DELETING_A_POST_KEEPS_TAGS},
            origin = "SQLAlchemy: delete orphan")
    void aPostTakenFromALoadedListIsDeletedWithItsLinksAndKeepsTheTags(AdapterUnderTest on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        Tag java = tag("java");
        gone.tag(java);
        Post stays = post(alice, "stays");
        on.given(alice);

        on.run(repositories -> {
            User loaded = find(repositories, alice, OfUser.POSTS);
            loaded.remove(loaded.posts().iterator().next());
        });

        assertThat(on.probe().ids(Kind.POST)).containsExactly(stays.id().value());
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).hasSize(1);
    }

    @Rule(
            id = "CAS-31",
            clause = {Clause.DELETING_A_POST_KEEPS_TAGS, Clause.DELETING_AN_END_REMOVES_ONLY_LINKS},
            origin = "a post removed by its repository, tags never loaded")
    void removingAPostRemovesItsLinksAndNoTag(AdapterUnderTest on) {
        User alice = user("alice");
        Post gone = post(alice, "gone");
        gone.tag(tag("java"));
        gone.tag(tag("sql"));
        on.given(alice);

        on.run(repositories -> repositories.posts().remove(find(repositories, gone)));

        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
        assertThat(on.probe().ids(Kind.TAG)).hasSize(2);
    }

    @Rule(
            id = "CAS-19",
            clause = {Clause.UNLINK_KEEPS_BOTH_ENDS, Clause.DELETING_AN_END_REMOVES_ONLY_LINKS},
            origin = "the relations: a tag is unlinked")
    void removingATagInUseUnlinksItAndLeavesThePostsAsTheyAre(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Tag sql = tag("sql");
        post.tag(java);
        post.tag(sql);
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            assertThat(loaded.tags()).hasSize(2);
            repositories.tags().remove(find(repositories, java));
            assertThat(loaded.tags()).containsExactly(sql);
        });

        on.run(repositories -> {
            assertThat(find(repositories, post).tags()).containsExactly(sql);
            assertThat(find(repositories, post).revision()).isEqualTo(1);
        });
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(
            id = "CAS-45",
            clause = Clause.UNLINK_KEEPS_BOTH_ENDS,
            origin = "a flush that meets a removed object in what it stores")
    void aTagPutOnANewPostAndRemovedInTheSameUnitLeavesThePost(AdapterUnderTest on) {
        User alice = user("alice");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> {
            Tag loaded = find(repositories, java);
            post(find(repositories, alice), "one").tag(loaded);
            repositories.tags().remove(loaded);
        });

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.TAG)).isEmpty();
        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
    }
}
