package dev.portwise.contract.rules.revisions;

import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.posts;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Ending;
import dev.portwise.contract.Rule;
import dev.portwise.contract.rules.OtherThread;
import dev.portwise.domain.exception.Conflict;
import dev.portwise.domain.exception.Retryable;
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;

/** A removal of what somebody else changed or removed is a Conflict. */
abstract class StaleRemovalsRules {

    @Rule(
            id = "REV-09",
            clause = Clause.STALE_DELETE_IS_A_CONFLICT,
            origin = "Repository.remove: Conflict if somebody else changed it")
    void aStaleRemovalIsAConflictAndNothingIsRemoved(AdapterUnderTest on) {
        User alice = user("alice");
        posts(alice, 2);
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    User loaded = find(repositories, alice);
                    OtherThread.run(() -> on.run(others -> find(others, alice).rename(new Username("first"))));
                    repositories.users().remove(loaded);
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
        assertThat(on.probe().ids(Kind.POST)).hasSize(2);
    }

    @Rule(
            id = "REV-17",
            clause = Clause.STALE_DELETE_IS_A_CONFLICT,
            origin = "Repository.remove: Conflict if somebody else changed or removed it")
    void removingWhatSomebodyElseRemovedOrChangedIsAConflictForEveryKind(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        on.given(alice, java, admin);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post stale = find(repositories, post);
                    OtherThread.run(
                            () -> on.run(others -> find(others, post).edit(new Title("first"), new Content("first"))));
                    repositories.posts().remove(stale);
                }))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    Tag stale = find(repositories, java);
                    OtherThread.run(() -> on.run(others -> others.tags().removeAll(List.of(java.id()))));
                    repositories.tags().remove(stale);
                }))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> on.run(repositories -> {
                    Group stale = find(repositories, admin);
                    OtherThread.run(() -> on.run(others -> find(others, admin).handTo(alice.id())));
                    repositories.groups().remove(stale);
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.POST)).hasSize(1);
        assertThat(on.probe().ids(Kind.GROUP)).hasSize(1);
    }

    @Rule(
            id = "REV-23",
            clause = Clause.STALE_DELETE_IS_A_CONFLICT,
            origin = "Repository.remove: Conflict, also if the parent goes in the same unit")
    void aStaleRemovalOfAPostIsAConflictAlsoWhenItsAuthorIsRemovedWithIt(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        assertThatThrownBy(() -> on.run(repositories -> {
                    Post loaded = find(repositories, post);
                    User author = find(repositories, alice);
                    OtherThread.run(() -> on.run(others -> others.posts().remove(find(others, post))));
                    repositories.posts().remove(loaded);
                    repositories.users().remove(author);
                }))
                .isInstanceOf(Conflict.class);

        assertThat(on.probe().ids(Kind.USER)).hasSize(1);
    }

    @Rule(
            id = "REV-19",
            clause = Clause.BULK_DELETE_ASKS_FOR_NO_REVISION,
            origin = "Repository.removeAll: whatever their revision")
    void bulkRemovalRemovesWhatSomebodyElseChangedMeanwhile(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        on.given(alice, bob);

        on.run(repositories -> find(repositories, alice).rename(new Username("alicia")));
        on.run(repositories -> assertThat(repositories.users().removeAll(List.of(alice.id(), bob.id())))
                .isEqualTo(2));

        assertThat(on.probe().ids(Kind.USER)).isEmpty();
    }

    @Rule(
            id = "REV-27",
            clause = Clause.CASCADE_ASKS_FOR_NO_REVISION,
            origin = "Repository.remove: Conflict if somebody else changed the aggregate, not what goes with it")
    void aUserIsRemovedWithLoadedPostsThatSomebodyElseChanged(AdapterUnderTest on) {
        User alice = user("alice");
        List<Post> posts = posts(alice, 2);
        on.given(alice);

        Ending ending = Ending.of(() -> on.run(repositories -> {
            User loaded = find(repositories, alice);
            assertThat(loaded.posts()).hasSize(2);
            OtherThread.run(() ->
                    on.run(others -> find(others, posts.get(0)).edit(new Title("theirs"), new Content("theirs"))));
            repositories.users().remove(loaded);
        }));

        assertThat(ending.isWell() || ending.isA(Retryable.class))
                .as("a user goes with posts that somebody else has edited; %s", ending)
                .isTrue();
        assertThat(on.probe().ids(Kind.POST)).hasSize(ending.isWell() ? 0 : 2);
    }
}
