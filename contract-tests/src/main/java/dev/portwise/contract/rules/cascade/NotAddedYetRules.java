package dev.portwise.contract.rules.cascade;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.adapter.spi.StoreProbe.Kind;
import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Repositories;
import java.util.Map;
import java.util.function.BiConsumer;

/** What was not added yet when something was removed does not show it either. */
abstract class NotAddedYetRules {

    @Rule(
            id = "CAS-57",
            clause = {Clause.UNIT_SEES_WHAT_IT_REMOVED, Clause.ADDED_AND_REMOVED_STORES_NOTHING},
            origin = "a unit clears the ends of the objects it knows, and learns of a new one later")
    void aGroupThatIsAddedAfterItsMemberWasRemovedHasNone(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);
        Group added = group("added");

        on.run(repositories -> {
            User member = find(repositories, alice);
            member.join(added, NOON);
            repositories.users().remove(member);
            assertThat(added.members())
                    .as("a group that is not added yet shows no member who was removed")
                    .isEmpty();
            repositories.groups().add(added);
        });

        assertThat(on.probe().ids(Kind.GROUP)).containsExactly(added.id().value());
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
        assertThat(added.members())
                .as("a group that was added after its member was removed has no member")
                .isEmpty();
    }

    @Rule(
            id = "CAS-58",
            clause = {Clause.UNIT_SEES_WHAT_IT_REMOVED, Clause.ADDED_AND_REMOVED_STORES_NOTHING},
            origin = "a unit clears the ends of the objects it knows, and learns of a new one later")
    void aTagThatIsAddedAfterItsPostWasRemovedHasNone(AdapterUnderTest on) {
        Map<String, BiConsumer<Repositories, Post>> removals = Map.of(
                "posts.remove", (in, post) -> in.posts().remove(post),
                "users.remove", (in, post) -> in.users().remove(post.author().orElseThrow()));
        removals.forEach((name, removal) -> {
            User author = user("author of " + name);
            Post stored = post(author, name);
            on.given(author);
            Tag added = tag(name);

            on.run(repositories -> {
                Post tagged = find(repositories, stored);
                tagged.tag(added);
                removal.accept(repositories, tagged);
                assertThat(added.posts())
                        .as("a tag that is not added yet shows no post after %s", name)
                        .isEmpty();
                repositories.tags().add(added);
            });

            assertThat(on.probe().ids(Kind.TAG)).contains(added.id().value());
            assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
            assertThat(added.posts())
                    .as("a tag that was added after %s shows no post", name)
                    .isEmpty();
        });
    }
}
