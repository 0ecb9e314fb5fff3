package dev.portwise.contract.rules.manytomany;

import static dev.portwise.contract.rules.Fixtures.EVENING;
import static dev.portwise.contract.rules.Fixtures.NOON;
import static dev.portwise.contract.rules.Fixtures.find;
import static dev.portwise.contract.rules.Fixtures.group;
import static dev.portwise.contract.rules.Fixtures.post;
import static dev.portwise.contract.rules.Fixtures.tag;
import static dev.portwise.contract.rules.Fixtures.user;
import static dev.portwise.contract.rules.manytomany.Memberships.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portwise.adapter.spi.StoreProbe.LinkKind;
import dev.portwise.contract.AdapterUnderTest;
import dev.portwise.contract.Clause;
import dev.portwise.contract.Rule;
import dev.portwise.domain.model.Group;
import dev.portwise.domain.model.GroupName;
import dev.portwise.domain.model.Membership;
import dev.portwise.domain.model.Post;
import dev.portwise.domain.model.Tag;
import dev.portwise.domain.model.User;
import dev.portwise.domain.port.Relation.OfUser;
import java.util.Collection;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Both ends change at once, in memory, and show only what is linked. */
abstract class BothEndsRules {

    @Rule(
            id = "M2M-24",
            clause = Clause.BOTH_ENDS_CHANGE_AT_ONCE,
            origin = "SQLAlchemy: back_populates, both ends loaded")
    void joiningAndLeavingChangeBothLoadedEndsAtOnce(AdapterUnderTest on) {
        User alice = user("alice");
        Group admin = group("admin");
        on.given(alice, admin);

        on.run(repositories -> {
            User user = find(repositories, alice, OfUser.MEMBERSHIPS);
            Group group = find(repositories, admin);
            assertThat(group.members()).isEmpty();
            user.join(group, NOON);
            assertThat(user.groups()).containsExactly(group);
            assertThat(group.members()).containsExactly(user);
            group.remove(user);
            assertThat(user.groups()).isEmpty();
            assertThat(group.members()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).isEmpty();
    }

    @Rule(
            id = "M2M-35",
            clause = Clause.BOTH_ENDS_CHANGE_AT_ONCE,
            origin = "SQLAlchemy: back_populates, both ends loaded")
    void taggingAndUntaggingChangeBothLoadedEndsAtOnce(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        on.given(alice, java);

        on.run(repositories -> {
            Post loaded = find(repositories, post);
            Tag other = find(repositories, java);
            assertThat(loaded.tags()).isEmpty();
            assertThat(other.posts()).isEmpty();
            loaded.tag(other);
            assertThat(loaded.tags()).containsExactly(other);
            assertThat(other.posts()).containsExactly(loaded);
            other.unlabel(loaded);
            assertThat(loaded.tags()).isEmpty();
            assertThat(other.posts()).isEmpty();
        });

        assertThat(on.probe().links(LinkKind.TAGGED)).isEmpty();
    }

    @Rule(
            id = "M2M-19",
            clause = Clause.BOTH_ENDS_CHANGE_AT_ONCE,
            origin = "a link changed while one end is unloaded shows there when it is read")
    void aNewMemberShowsInTheUnloadedListWhenItIsRead(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");
        User bob = user("bob");
        on.given(bob);

        on.run(repositories -> {
            Group group = repositories.groups().byName(new GroupName("admin")).orElseThrow();
            find(repositories, bob).join(group, EVENING);
            assertThat(group.members()).containsExactlyInAnyOrder(alice, bob);
            find(repositories, alice).leave(group);
            assertThat(group.members()).containsExactly(bob);
        });
    }

    @Rule(id = "M2M-26", clause = Clause.SAME_OBJECT_BY_ANY_PATH, origin = "identity map: the association object too")
    void aMembershipReachedFromEitherEndIsTheSameObject(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");

        on.run(repositories -> {
            Membership fromUser =
                    find(repositories, alice).memberships().iterator().next();
            Membership fromGroup = fromUser.group().memberships().iterator().next();

            assertThat(fromGroup).isSameAs(fromUser);
            assertThat(fromGroup.user()).isSameAs(find(repositories, alice));
        });
    }

    @Rule(
            id = "M2M-33",
            clause = {Clause.NO_SECOND_PATH_WRITES_LINKS, Clause.COLLECTIONS_ARE_UNMODIFIABLE},
            origin = "SQLAlchemy: a view of an association must not write it a second time")
    void noViewOfARelationWritesIt(AdapterUnderTest on) {
        User alice = user("alice");
        Post post = post(alice, "one");
        Tag java = tag("java");
        Group admin = group("admin");
        post.tag(java);
        alice.join(admin, NOON);
        on.given(alice, admin);
        int before = on.writes().size();

        on.run(repositories -> {
            User user = find(repositories, alice);
            Group group = find(repositories, admin);
            Post text = find(repositories, post);
            Tag tag = find(repositories, java);
            for (ThrowingCallable past : List.<ThrowingCallable>of(
                    () -> user.posts().clear(),
                    () -> user.memberships().clear(),
                    () -> user.groups().clear(),
                    () -> group.memberships().clear(),
                    () -> group.members().add(user("bob")),
                    () -> text.tags().add(tag("sql")),
                    () -> tag.posts().remove(text))) {
                assertThatThrownBy(past).isInstanceOf(UnsupportedOperationException.class);
            }
        });

        assertThat(on.writes()).hasSize(before);
        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    @Rule(id = "M2M-38", clause = Clause.NO_SECOND_PATH_WRITES_LINKS, origin = "every exposed collection: unmodifiable")
    void noLoadedEndIsModifiedPastTheDomain(AdapterUnderTest on) {
        User alice = member(on, "alice", "admin");
        Post post = post(user("bob"), "one");
        Tag java = tag("java");
        post.tag(java);
        on.given(post.author().orElseThrow());

        on.run(repositories -> {
            User user = find(repositories, alice);
            Post tagged = find(repositories, post);
            Tag tag = find(repositories, java);
            assertRefused(user.memberships());
            assertRefused(user.memberships().iterator().next().group().memberships());
            assertRefused(tagged.tags());
            assertRefused(tag.posts());
        });

        assertThat(on.probe().links(LinkKind.MEMBERSHIP)).hasSize(1);
        assertThat(on.probe().links(LinkKind.TAGGED)).hasSize(1);
    }

    private static <E> void assertRefused(Collection<E> end) {
        E element = end.iterator().next();
        assertThatThrownBy(() -> end.remove(element)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> end.add(element)).isInstanceOf(UnsupportedOperationException.class);
    }
}
