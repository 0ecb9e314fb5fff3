package dev.portwise.contract.rules.revisions;

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
import dev.portwise.domain.model.Content;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.TagName;
import dev.portwise.domain.model.Title;
import dev.portwise.domain.model.User;
import dev.portwise.domain.model.Username;
import java.util.List;

/** A stored change counts one. */
abstract class CountingRules {

    @Rule(id = "REV-01", clause = Clause.CHANGE_COUNTS_ONE, origin = "User.revision: 0 until stored, then 1")
    void theRevisionIsZeroUntilStoredAndThenOne(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        post.tag(java);
        Membership joined = alice.join(admin, NOON);
        assertThat(List.of(alice.revision(), admin.revision(), java.revision(), post.revision(), joined.revision()))
                .containsOnly(0L);

        on.given(alice, admin);

        assertThat(List.of(alice.revision(), admin.revision(), java.revision(), post.revision(), joined.revision()))
                .containsOnly(1L);
        on.run(repositories -> assertThat(List.of(
                        find(repositories, alice)
                                .memberships()
                                .iterator()
                                .next()
                                .revision(),
                        find(repositories, alice).revision(),
                        find(repositories, admin).revision(),
                        find(repositories, java).revision(),
                        find(repositories, post).revision()))
                .containsOnly(1L));
    }

    @Rule(
            id = "REV-02",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "Jakarta Persistence 3.2 §3.5.2: version attributes")
    void aStoredChangeCountsOneForEveryKindOfAggregate(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        on.run(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Tag tag = find(repositories, java);
            Post loaded = find(repositories, post);
            user.rename(new Username("alicia"));
            group.rename(new GroupName("admins"));
            tag.rename(new TagName("jvm"));
            loaded.edit(new Title("two"), new Content("text"));
        });

        on.run(repositories -> assertThat(List.of(
                        repositories.users().get(alice.id()).revision(),
                        repositories.groups().get(admin.id()).revision(),
                        repositories.tags().get(java.id()).revision(),
                        repositories.posts().get(post.id()).revision()))
                .containsOnly(2L));
    }

    @Rule(id = "REV-04", clause = Clause.CHANGE_COUNTS_ONE, origin = "one unit is one change")
    void severalChangesOfOneUnitCountOnce(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        on.given(alice);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            loaded.edit(new Title("two"), loaded.content());
            loaded.edit(new Title("three"), new Content("other text"));
        });

        on.run(repositories -> assertThat(find(repositories, post).revision()).isEqualTo(2));
    }

    @Rule(
            id = "REV-05",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "the object of the unit shows the revision that was stored")
    void afterTheUnitTheObjectShowsTheStoredRevision(AdapterUnderTest on) {
        User alice = user("alice");
        on.given(alice);

        User renamed = on.ask(repositories -> {
            User loaded = find(repositories, alice);
            loaded.rename(new Username("alicia"));
            return loaded;
        });

        assertThat(renamed.revision()).isEqualTo(2);
        on.run(repositories -> assertThat(
                        repositories.users().get(alice.id(), renamed.revision()).name())
                .isEqualTo(renamed.name()));
    }

    @Rule(
            id = "REV-03",
            clause = {Clause.NO_CHANGE_COUNTS_NOTHING, Clause.UNCHANGED_UNIT_WRITES_NOTHING},
            origin = "SQLAlchemy: net changes only")
    void noNetChangeCountsNothingAndSendsNothing(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Group admin = group("admin");
        on.given(alice, admin);
        int before = on.writes().size();

        on.run(repositories -> {
            User loaded = find(repositories, alice);
            loaded.rename(new Username("somebody"));
            loaded.rename(new Username("ali".concat("ce"))); // another object with the same text
            Post text = find(repositories, post);
            text.edit(new Title("other"), new Content("other"));
            text.edit(post.title(), post.content());
            Group group = find(repositories, admin);
            group.handTo(alice.id());
            group.disown();
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.<Long>ask(repositories -> find(repositories, alice).revision()))
                .isEqualTo(1);
    }

    @Rule(
            id = "REV-20",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "Repository: a query sends what changed; the unit goes on from there")
    void whatTheUnitHasSentItCanChangeAgain(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        Tag java = tag("java");
        Post post = post(alice, "one");
        on.given(alice, admin, java);

        List<Long> shown = on.ask(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Tag tag = find(repositories, java);
            Post loaded = find(repositories, post);
            for (String name : List.of("first", "second")) {
                user.rename(new Username(name));
                group.rename(new GroupName(name));
                tag.rename(new TagName(name));
                loaded.edit(new Title(name), loaded.content());
                repositories.users().count();
            }
            return List.of(user.revision(), group.revision(), tag.revision(), loaded.revision());
        });

        on.run(repositories -> {
            User user = repositories.users().get(alice.id(), shown.get(0));
            Group group = repositories.groups().get(admin.id(), shown.get(1));
            Tag tag = repositories.tags().get(java.id(), shown.get(2));
            Post loaded = repositories.posts().get(post.id(), shown.get(3));
            assertThat(List.of(
                            user.name().value(),
                            group.name().value(),
                            tag.name().value(),
                            loaded.title().value()))
                    .containsOnly("second");
        });
    }

    @Rule(
            id = "REV-21",
            clause = Clause.CHANGE_COUNTS_ONE,
            origin = "Users: a moved post lives on, an owned group loses its owner")
    void whatARemovedUserLeftCanBeChangedAgainInTheUnit(AdapterUnderTest on) {
        User alice = user("alice");
        User bob = user("bob");
        Group admin = group("admin");
        Post post = post(bob, "one");
        admin.handTo(bob.id());
        on.given(alice, bob, admin);

        List<Long> shown = on.ask(repositories -> {
            Post moved = find(repositories, post);
            Group owned = find(repositories, admin);
            User heir = find(repositories, alice);
            User leaving = find(repositories, bob);
            moved.moveTo(heir);
            repositories.users().remove(leaving);
            repositories.users().count();
            moved.edit(new Title("two"), moved.content());
            owned.rename(new GroupName("admins"));
            repositories.users().count();
            return List.of(moved.revision(), owned.revision());
        });

        on.run(repositories -> {
            assertThat(repositories.posts().get(post.id(), shown.get(0)).title())
                    .isEqualTo(new Title("two"));
            assertThat(repositories.groups().get(admin.id(), shown.get(1)).name())
                    .isEqualTo(new GroupName("admins"));
        });
    }
}
