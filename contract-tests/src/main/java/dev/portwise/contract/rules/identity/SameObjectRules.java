package dev.portwise.contract.rules.identity;

import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Fetch;
import dev.portwise.domain.port.Groups;
import dev.portwise.domain.port.PageRequest;
import dev.portwise.domain.port.Posts;
import dev.portwise.domain.port.Users;
import java.util.List;

/** Within a unit the same row is the same object. */
abstract class SameObjectRules {

    @Rule(
            id = "ID-10",
            clause = Clause.SAME_ROW_IS_THE_SAME_OBJECT,
            origin = "Fowler, Patterns of Enterprise Application Architecture: Identity Map")
    void withinAUnitTheSameRowIsTheSameObjectByIdAndByName(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        on.run(repositories -> assertThat(repositories.users().get(alice.id())).isSameAs(find(repositories, alice)));
    }

    @Rule(
            id = "ID-11",
            clause = Clause.SAME_OBJECT_BY_ANY_PATH,
            origin = "Fowler, Patterns of Enterprise Application Architecture: Identity Map")
    void anObjectReachedThroughARelationIsTheSameObject(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Post post = post(alice, "one");
        Tag java = tag("java");
        post.tag(java);
        alice.join(admin, NOON);
        admin.handTo(alice.id());
        on.given(alice, admin);

        on.run(repositories -> {
            User loaded = find(repositories, post).author().orElseThrow();

            assertThat(loaded).isSameAs(find(repositories, alice));
            assertThat(loaded.posts().iterator().next()).isSameAs(find(repositories, post));
            assertThat(find(repositories, admin).members().get(0)).isSameAs(loaded);
            assertThat(loaded.memberships().iterator().next())
                    .isSameAs(find(repositories, admin).memberships().iterator().next());
        });
        on.run(repositories -> {
            User user = find(repositories, alice);
            Post text = find(repositories, post);
            Group group = find(repositories, admin);
            Users users = repositories.users();
            Posts posts = repositories.posts();
            Groups groups = repositories.groups();
            PageRequest page = PageRequest.first(1);

            assertThat(List.of(
                            users.membersOf(admin.id()),
                            users.byIds(List.of(alice.id()), Fetch.nothing()),
                            users.inIdOrder(page, Fetch.nothing()).items(),
                            users.inNameOrder(page, Fetch.nothing()).items()))
                    .allSatisfy(found -> assertThat(found).singleElement().isSameAs(user));
            assertThat(List.of(
                            posts.by(alice.id(), page, Fetch.nothing()).items(),
                            posts.taggedWith(java.id(), page).items(),
                            posts.inTitleOrder(page).items()))
                    .allSatisfy(found -> assertThat(found).singleElement().isSameAs(text));
            assertThat(List.of(groups.of(alice.id()), groups.ownedBy(alice.id())))
                    .allSatisfy(found -> assertThat(found).singleElement().isSameAs(group));
        });
    }
}
